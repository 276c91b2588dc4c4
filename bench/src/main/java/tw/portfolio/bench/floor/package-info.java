/** The smallest programs that do what a function has to do. They know nothing of the platform. */
package tw.portfolio.bench.floor;
