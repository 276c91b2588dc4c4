package tw.portfolio.local.year.model;

import java.util.List;

/**
 * A mail that should have been sent.
 *
 * @param person to whom
 * @param address where it goes
 * @param lines what it says, in the order of lines
 */
public record Expected(String person, String address, List<Line> lines) {
  /** Copies the lines. */
  public Expected {
    lines = List.copyOf(lines);
  }
}
