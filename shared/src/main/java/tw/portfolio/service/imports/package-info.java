/** Bringing in the files that a school keeps: announce, check, commit. */
package tw.portfolio.service.imports;
