/**
 * How fast the platform is, measured against a floor: what could not be faster. Each benchmark runs
 * in a Java of its own.
 */
package tw.portfolio.bench;
