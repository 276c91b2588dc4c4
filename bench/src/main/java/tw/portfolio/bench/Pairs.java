package tw.portfolio.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

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

  /** All of these together. */
  public static <T> Pairs<T> joined(List<Pairs<T>> all) {
    return new Pairs<>(
        all.stream().flatMap(pairs -> pairs.ours.stream()).toList(),
        all.stream().flatMap(pairs -> pairs.floor.stream()).toList());
  }

  /** What that is in the median of ours, beside the floor's. */
  public Measured measured(String name, String unit, Function<T, Double> part) {
    return new Measured(name, ours(part), unit, floor(part), ours.size());
  }

  /** The median of something of ours. */
  public double ours(Function<T, Double> part) {
    return Medians.of(ours.stream().map(part).toList());
  }

  /** The median of something of the floor's. */
  public double floor(Function<T, Double> part) {
    return Medians.of(floor.stream().map(part).toList());
  }
}
