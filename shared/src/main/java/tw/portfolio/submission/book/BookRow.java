package tw.portfolio.submission.book;

import java.util.List;
import tw.portfolio.submission.rule.Fault;

/**
 * A row, and what is wrong with it.
 *
 * @param content what it is of
 * @param faults what is wrong with that; what is wrong with the student comes to it
 * @param <R> what the row is of
 */
public record BookRow<R>(R content, List<Fault> faults) {
  /** Copies the list. */
  public BookRow {
    faults = List.copyOf(faults);
  }
}
