/** Tables written row by row, as CSV or as a workbook. */
package tw.portfolio.kernel.sheet.table;
