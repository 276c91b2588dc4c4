/** A piece's way into the platform: from the request for a link until its file is verified. */
package tw.portfolio.bench.upload;
