/** National ids (身分證統一編號): sealed, compared by keyed hash, masked for people. */
package tw.portfolio.record.nationalid;
