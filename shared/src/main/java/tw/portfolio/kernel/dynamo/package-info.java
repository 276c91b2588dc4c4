/** The one table: keys, items, transactions, backing off. What lies in it is each room's own. */
package tw.portfolio.kernel.dynamo;
