/** The way from a file to its owner as an item, for the writes of rooms that announce files. */
package tw.portfolio.upload.item;
