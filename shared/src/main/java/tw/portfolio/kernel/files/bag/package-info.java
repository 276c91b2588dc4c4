/**
 * Bags (BagIt 1.0, RFC 8493): folders of files with manifests of their checksums, as an archive in
 * one piece. What goes into which bag is its room's business.
 */
package tw.portfolio.kernel.files.bag;
