/** Attachments as parts of items, for the stores of what they go with. */
package tw.portfolio.attachment.item;
