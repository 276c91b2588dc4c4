package tw.portfolio.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/**
 * Paired runs: ours, floor, ours, floor …, so that what the machine does meanwhile falls on both
 * alike.
 *
 * @param ours what each run of ours gave
 * @param floor what each run of the floor gave
 */
public record Pairs<T>(List<T> ours, List<T> floor) {
  /** Runs pairs; those before {@code warmUps} are over are thrown away. */
  public static <T> Pairs<T> run(int warmUps, int runs, Callable<T> ours, Callable<T> floor)
      throws Exception {
    List<T> first = new ArrayList<>();
    List<T> second = new ArrayList<>();
    for (int run = -warmUps; run < runs; run++) {
      T our = ours.call();
      T other = floor.call();
      if (run >= 0) {
        first.add(our);
        second.add(other);
      }
    }
    return new Pairs<>(first, second);
  }

  /** The median of something of ours. */
  public double ours(ToDoubleFunction<T> part) {
    return median(ours, part);
  }

  /** The median of something of the floor's. */
  public double floor(ToDoubleFunction<T> part) {
    return median(floor, part);
  }

  private static <T> double median(List<T> runs, ToDoubleFunction<T> part) {
    return Medians.of(runs.stream().mapToDouble(part).toArray());
  }
}
