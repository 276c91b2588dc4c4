/** Settings in answers. */
package tw.portfolio.settings.api;
