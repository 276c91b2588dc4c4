/** Bringing in a file that a school keeps: from the upload, through the check, to the commit. */
package tw.portfolio.domain.imports;
