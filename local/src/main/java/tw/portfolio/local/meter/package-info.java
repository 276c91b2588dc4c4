/** Counts what functions ask of AWS, on the wire. */
package tw.portfolio.local.meter;
