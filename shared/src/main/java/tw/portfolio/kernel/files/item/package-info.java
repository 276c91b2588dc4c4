/** What a record knows of its files, as attributes. */
package tw.portfolio.kernel.files.item;
