package tw.portfolio.bench;

import java.util.Arrays;

/** Percentiles of measurements. */
public final class Medians {
  private Medians() {}

  /** The middle one; of an even number the mean of the middle two. */
  public static double of(double... values) {
    double[] sorted = sorted(values);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * The smallest value that so many of a hundred don't exceed.
   *
   * @param percent from 1 to 100
   */
  public static double percentile(int percent, double... values) {
    double[] sorted = sorted(values);
    int at = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
    return sorted[Math.max(at, 0)];
  }

  private static double[] sorted(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
