/** What operations ask of AWS, counted on the wire. */
package tw.portfolio.local.it.cost;
