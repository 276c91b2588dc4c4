/**
 * Reading and writing workbooks and CSV as rows of cells. What a cell means is in {@code
 * kernel.sheet.cell}, what a row means in {@code record.book}.
 */
package tw.portfolio.kernel.sheet;
