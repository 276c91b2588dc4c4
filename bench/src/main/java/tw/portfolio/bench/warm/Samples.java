package tw.portfolio.bench.warm;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import tw.portfolio.bench.Medians;

/**
 * How long requests took, in milliseconds.
 *
 * @param inside in the handler alone
 * @param through from the runtime interface and back
 */
record Samples(List<Double> inside, List<Double> through) {
  Samples {
    inside = List.copyOf(inside);
    through = List.copyOf(through);
  }

  /** All of these together. */
  static Samples of(Collection<Samples> blocks) {
    return new Samples(joined(blocks, Samples::inside), joined(blocks, Samples::through));
  }

  private static List<Double> joined(
      Collection<Samples> blocks, Function<Samples, List<Double>> part) {
    return blocks.stream().map(part).flatMap(List::stream).toList();
  }

  /** What so many of a hundred don't exceed, in the handler alone. */
  double percentile(int percent) {
    return Medians.percentile(percent, numbers(inside));
  }

  /** The median from the runtime interface and back. */
  double throughRuntime() {
    return Medians.of(numbers(through));
  }

  private static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
