package tw.portfolio.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same measured with more of everything, for a plot. */
public final class Growth {
  private final List<Map<String, Object>> points = new ArrayList<>();

  /**
   * Adds a point.
   *
   * @param size how much there was
   * @param value ours, in the benchmark's unit
   * @param floor the floor, in the same unit
   */
  public Growth at(long size, double value, double floor) {
    points.add(
        Map.of(
            "size",
            size,
            "value",
            Measured.rounded(value),
            "floor",
            Measured.rounded(floor),
            "ratio",
            Measured.rounded(value / floor)));
    return this;
  }

  /** The points, for what else was measured. */
  public List<Map<String, Object>> points() {
    return List.copyOf(points);
  }
}
