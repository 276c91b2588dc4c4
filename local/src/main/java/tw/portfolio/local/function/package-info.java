/**
 * Functions as Lambda runs them: an event as JSON in, one request at a time for each instance, a
 * time limit, an answer as JSON out.
 */
package tw.portfolio.local.function;
