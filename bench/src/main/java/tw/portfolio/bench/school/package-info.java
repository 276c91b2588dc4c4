/** Made-up pieces in a platform of its own, for benchmarks that need many. */
package tw.portfolio.bench.school;
