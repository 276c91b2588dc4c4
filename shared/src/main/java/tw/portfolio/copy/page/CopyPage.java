package tw.portfolio.copy.page;

import tw.portfolio.kernel.page.HtmlDocument;

/**
 * A page of a copy.
 *
 * @param path where it lies in the archive
 * @param document what it says
 */
public record CopyPage(String path, HtmlDocument document) {}
