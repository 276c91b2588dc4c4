/** A year's pieces are packed into archives. */
package tw.portfolio.bench.export;
