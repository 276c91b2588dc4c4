package tw.portfolio.submission.precheck;

import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.document.Document;

/**
 * A part of what was found in a class.
 *
 * @param counts the class and its numbers
 * @param total how many faulty rows there are on all pages
 * @param findings the faulty rows of this page, by seat
 * @param next where the next page begins, if there is one
 */
public record FindingsPage(
    Document counts, int total, List<Document> findings, Optional<String> next) {
  /** Copies the list. */
  public FindingsPage {
    findings = List.copyOf(findings);
  }
}
