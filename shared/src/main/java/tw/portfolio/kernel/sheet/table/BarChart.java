package tw.portfolio.kernel.sheet.table;

import java.util.List;

/**
 * A chart of bars that Excel draws.
 *
 * @param title what it shows
 * @param unit what is counted
 * @param bars from top to bottom
 */
public record BarChart(String title, String unit, List<Bar> bars) {
  /** Copies the list. */
  public BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * A bar.
   *
   * @param label what stands before it
   * @param number how long it is
   */
  public record Bar(String label, int number) {}
}
