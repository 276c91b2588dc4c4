/** People and students in answers. */
package tw.portfolio.access.api;
