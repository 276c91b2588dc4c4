/** How the domain's words are read from requests. */
package tw.portfolio.work.api;
