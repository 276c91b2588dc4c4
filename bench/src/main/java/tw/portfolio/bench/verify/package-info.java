/** A file that has arrived is hashed three times over, in one pass. */
package tw.portfolio.bench.verify;
