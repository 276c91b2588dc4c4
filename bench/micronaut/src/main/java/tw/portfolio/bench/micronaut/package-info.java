/** A function of the platform on Micronaut, to be measured beside the platform's own. */
package tw.portfolio.bench.micronaut;
