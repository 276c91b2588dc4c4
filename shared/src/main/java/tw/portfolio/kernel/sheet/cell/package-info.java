/** Columns, and what a cell of one may hold. */
package tw.portfolio.kernel.sheet.cell;
