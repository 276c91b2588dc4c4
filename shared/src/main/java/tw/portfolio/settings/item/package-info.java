/** Settings as items, and the conditions on them that go into other rooms' writes. */
package tw.portfolio.settings.item;
