/** Files as the rules know them: types, parts of an item, checksums. JDK only, no I/O. */
package tw.portfolio.domain.file;
