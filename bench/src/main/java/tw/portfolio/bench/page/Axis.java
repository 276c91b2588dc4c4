package tw.portfolio.bench.page;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A logarithmic axis between two edges of a plot, with room for all the numbers on it. */
final class Axis {
  private final double least;
  private final double most;
  private final double from;
  private final double until;

  /**
   * @param numbers what it has to show, all above zero
   * @param from where the least of them lies, in the drawing's units
   * @param until where the most lies
   */
  Axis(Collection<Double> numbers, double from, double until) {
    double low = Math.log10(Collections.min(numbers));
    double high = Math.log10(Collections.max(numbers));
    // A line that is level lies in the middle, and noise does not look like growth.
    double room = Math.max(0, 0.7 - (high - low)) / 2;
    this.least = low - room;
    this.most = high + room;
    this.from = from;
    this.until = until;
  }

  /** Where a number lies. */
  double at(double number) {
    return from + (Math.log10(number) - least) / (most - least) * (until - from);
  }

  /** Round numbers on it: 1, 2 and 5 times powers of ten, or powers alone if those are many. */
  List<Double> ticks() {
    boolean wide = most - least > 2;
    return IntStream.rangeClosed((int) Math.floor(least), (int) Math.ceil(most))
        .boxed()
        .flatMap(
            power ->
                (wide ? List.of(1) : List.of(1, 2, 5))
                    .stream().map(times -> times * Math.pow(10, power)))
        .filter(tick -> Math.log10(tick) >= least && Math.log10(tick) <= most)
        .toList();
  }
}
