/** The one rule for text that comes from outside. */
package tw.portfolio.kernel.text;
