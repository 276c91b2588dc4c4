package tw.portfolio.record;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number with at most two decimals, such as a grade or hours: exact, and equal however it was
 * written.
 *
 * @param count how many hundredths, not negative
 */
public record Hundredths(int count) implements Comparable<Hundredths> {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,5}(\\.[0-9]{1,2})?");
  private static final int OF_ONE = 100;

  /**
   * @throws IllegalArgumentException if it is negative
   */
  public Hundredths {
    if (count < 0) {
      throw new IllegalArgumentException("Not below 0");
    }
  }

  /** A whole number. */
  public static Hundredths of(int whole) {
    return new Hundredths(Math.multiplyExact(whole, OF_ONE));
  }

  /** Reads digits with at most two decimals, such as {@code 85.5}. */
  public static Optional<Hundredths> parse(String text) {
    return FORM.matcher(text).matches()
        ? Optional.of(new Hundredths(new BigDecimal(text).movePointRight(2).intValueExact()))
        : Optional.empty();
  }

  /** As a number. */
  public BigDecimal value() {
    return new BigDecimal(toString());
  }

  @Override
  public int compareTo(Hundredths other) {
    return Integer.compare(count, other.count);
  }

  /** Without decimals that say nothing: {@code 85}, {@code 85.5}. */
  @Override
  public String toString() {
    return BigDecimal.valueOf(count, 2).stripTrailingZeros().toPlainString();
  }
}
