/**
 * Answers of AWS from memory, so that what a function does besides waiting can be measured. Goes
 * into a function's package, so it needs nothing that a function has not.
 */
package tw.portfolio.bench.replay;
