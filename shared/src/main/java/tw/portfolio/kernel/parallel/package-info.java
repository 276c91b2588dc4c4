/** A few things at once, never more than can be afforded. */
package tw.portfolio.kernel.parallel;
