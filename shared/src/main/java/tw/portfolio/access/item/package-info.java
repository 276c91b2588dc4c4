/**
 * People, places and deputies as items, and the conditions on them that go into other rooms'
 * writes. Whole stores are in {@code access.dynamo} and {@code account.dynamo}.
 */
package tw.portfolio.access.item;
