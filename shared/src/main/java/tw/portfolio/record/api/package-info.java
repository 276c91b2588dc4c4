/** Records in answers. */
package tw.portfolio.record.api;
