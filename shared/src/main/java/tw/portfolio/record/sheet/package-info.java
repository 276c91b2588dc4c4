/** Files to fill in, made from books. Reading them is in {@code imports}. */
package tw.portfolio.record.sheet;
