/**
 * Making the archive of one's own copy: files checked while they are copied, pages, the list of
 * digests.
 */
package tw.portfolio.copy.pack;
