/** What is put into a function's package to measure it without its own rehearsal. */
package tw.portfolio.bench.primed;
