/**
 * The sample school: invented people, courses and files for the local trial system, the demo and
 * load tests. Everything follows from a seed, nothing here is a real person's data.
 */
package tw.portfolio.local.sample;
