package tw.portfolio.bench.warm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tw.portfolio.bench.Medians;
import tw.portfolio.bench.replay.TimedHandler;
import tw.portfolio.bench.start.Instance;
import tw.portfolio.bench.start.Subject;

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

  /** Asks an instance whose handler is timed the same, so many times. */
  static Samples of(Instance instance, byte[] event, int times) throws InterruptedException {
    List<Double> inside = new ArrayList<>();
    List<Double> through = new ArrayList<>();
    for (int at = 0; at < times; at++) {
      Instance.Answer answer = Subject.granted(instance.answer(event));
      inside.add(answer.json().path("headers").path(TimedHandler.NANOS).asLong() / 1e6);
      through.add(answer.millis());
    }
    return new Samples(inside, through);
  }

  /** All of these together. */
  static Samples of(Collection<Samples> blocks) {
    return new Samples(
        blocks.stream().flatMap(block -> block.inside.stream()).toList(),
        blocks.stream().flatMap(block -> block.through.stream()).toList());
  }

  /** What so many of a hundred don't exceed, in the handler alone. */
  double percentile(int percent) {
    return Medians.percentile(percent, inside);
  }

  /** The median from the runtime interface and back. */
  double throughRuntime() {
    return Medians.of(through);
  }
}
