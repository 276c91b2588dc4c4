/** The platform as a browser or an office's program calls it: over HTTP, and by links for files. */
package tw.portfolio.local.client;
