/** Writing JSON. */
package tw.portfolio.kernel.json;
