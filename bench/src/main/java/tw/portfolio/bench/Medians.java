package tw.portfolio.bench;

import java.util.Collection;
import java.util.List;

/** Percentiles of measurements. */
public final class Medians {
  private Medians() {}

  /** The middle one; of an even number the mean of the middle two. */
  public static double of(Collection<Double> values) {
    List<Double> sorted = sorted(values);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /**
   * The smallest value that so many of a hundred don't exceed.
   *
   * @param percent from 1 to 100
   */
  public static double percentile(int percent, Collection<Double> values) {
    List<Double> sorted = sorted(values);
    int at = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
    return sorted.get(Math.max(at, 0));
  }

  private static List<Double> sorted(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    return values.stream().sorted().toList();
  }
}
