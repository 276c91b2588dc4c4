/**
 * A function of the platform on Spring Cloud Function, to be measured beside the platform's own.
 */
package tw.portfolio.bench.spring;
