/** A school of 1,500 students brings in its files. */
package tw.portfolio.bench.imports;
