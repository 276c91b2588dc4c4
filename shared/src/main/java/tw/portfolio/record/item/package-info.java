/**
 * Records as items, with all that is written along with each; other rooms put them into their own
 * writes. Whole stores are in {@code record.dynamo}.
 */
package tw.portfolio.record.item;
