/** How long a function takes to its first answer, in a Java that was not there before. */
package tw.portfolio.bench.start;
