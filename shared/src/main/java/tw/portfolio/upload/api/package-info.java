/** Files and links in answers. */
package tw.portfolio.upload.api;
