/**
 * Notices as items, for other rooms' writes: who changes something may tell somebody of it in the
 * same transaction. Whole stores are in {@code dynamo}.
 */
package tw.portfolio.contact.item;
