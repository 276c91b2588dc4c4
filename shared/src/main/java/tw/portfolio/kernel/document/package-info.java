/**
 * Named values as plain data: what a record says, for whoever stores it or shows it. No JSON, no
 * table.
 */
package tw.portfolio.kernel.document;
