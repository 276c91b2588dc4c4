/** Lines of history in answers. */
package tw.portfolio.history.api;
