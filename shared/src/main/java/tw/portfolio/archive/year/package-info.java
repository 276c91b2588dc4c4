/**
 * A school year in sealed bags: what goes into which, line by line, and the page in each that says
 * what every field means.
 */
package tw.portfolio.archive.year;
