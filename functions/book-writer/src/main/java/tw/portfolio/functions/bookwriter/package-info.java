/** The function that writes national ids into books and exchange packages. */
package tw.portfolio.functions.bookwriter;
