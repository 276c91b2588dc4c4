package tw.portfolio.job;

import java.util.List;
import tw.portfolio.kernel.document.Document;

/**
 * What came of a step.
 *
 * @param summary in a sentence, for people and the history
 * @param figures in numbers, as answers show them; what somebody confirms is these, so only what
 *     the next step depends on is in here
 * @param products the files that were made
 */
public record JobReport(String summary, Document figures, List<Product> products) {
  /** Copies the list. */
  public JobReport {
    products = List.copyOf(products);
  }
}
