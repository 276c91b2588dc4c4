package tw.portfolio.local.year.model;

import java.util.Set;

/**
 * Something of the yearly plan at one of its times.
 *
 * @param id the row and which of its times
 * @param offices whose it is, by their codes
 * @param days when
 */
public record Duty(String id, Set<String> offices, Days days) {
  /** Copies the offices. */
  public Duty {
    offices = Set.copyOf(offices);
  }
}
