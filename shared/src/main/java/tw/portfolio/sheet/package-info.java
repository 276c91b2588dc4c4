/**
 * Reading and writing the files that a school fills in: CSV and XLSX, row by row, with limits that
 * hold before anything is believed.
 */
package tw.portfolio.sheet;
