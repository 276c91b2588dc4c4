/** Files and links in requests and answers. */
package tw.portfolio.upload.api;
