/**
 * Named values as plain data: what a record says, for whoever stores it, sends it or shows it. No
 * table.
 */
package tw.portfolio.kernel.document;
