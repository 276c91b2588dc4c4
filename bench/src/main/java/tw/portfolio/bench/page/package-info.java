/** What the benchmarks found, for people: the tables and plots of {@code docs/performance.md}. */
package tw.portfolio.bench.page;
