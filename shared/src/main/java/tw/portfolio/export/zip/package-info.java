/**
 * Stored (not deflated) ZIP archives: what a safe name is, which names can't be beside each other,
 * and the JDK's own writer fed with what is on a file's record, its size and CRC-32. JDK only: no
 * AWS type, no clock.
 */
package tw.portfolio.export.zip;
