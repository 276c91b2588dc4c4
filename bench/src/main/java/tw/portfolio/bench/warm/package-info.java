/** What a function does besides waiting, once it has answered before. */
package tw.portfolio.bench.warm;
