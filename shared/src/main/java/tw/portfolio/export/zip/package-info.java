/**
 * Stored (not deflated) ZIP archives whose whole layout is known before a byte of content is read,
 * because every file's name, size and CRC-32 are on its record. JDK only: no AWS type, no clock.
 */
package tw.portfolio.export.zip;
