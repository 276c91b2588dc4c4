/** HTTP on this machine only, as the API and the small services here share it. */
package tw.portfolio.local.http;
