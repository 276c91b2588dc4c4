package tw.portfolio.local.year.model;

import java.util.Comparator;

/**
 * A line of a mail.
 *
 * @param kind what it is about, by the rule's code
 * @param number how many things it speaks of
 */
public record Line(String kind, int number) implements Comparable<Line> {
  @Override
  public int compareTo(Line other) {
    return Comparator.comparing(Line::kind).thenComparing(Line::number).compare(this, other);
  }

  @Override
  public String toString() {
    return kind + " " + number;
  }
}
