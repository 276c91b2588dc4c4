/** All stores on one table, for what the local system writes and reads itself. */
package tw.portfolio.local.store;
