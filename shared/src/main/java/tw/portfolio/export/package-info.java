/**
 * What an export is made of besides the archives themselves: the index of the files in it (CSV and
 * XLSX), the checksum manifest, and the stream that cuts what is written into parts for upload.
 */
package tw.portfolio.export;
