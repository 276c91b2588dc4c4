/** Work of every kind in answers, and how the domain's words are read from requests. */
package tw.portfolio.work.api;
