/**
 * How a function reaches AWS and what it runs in: environment, clients, random ids, bounded
 * parallel work. Nothing of what a school does.
 */
package tw.portfolio.kernel.aws;
