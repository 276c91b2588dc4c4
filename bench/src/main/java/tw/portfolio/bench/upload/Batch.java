package tw.portfolio.bench.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tw.portfolio.bench.Medians;

/**
 * Uploads by several clients at once.
 *
 * @param millis how long each took
 * @param perSecond how many were done in a second
 */
record Batch(List<Double> millis, double perSecond) {
  Batch {
    millis = List.copyOf(millis);
  }

  /**
   * Has so many clients each upload one after the other.
   *
   * @param works one for each upload, made before anything is measured
   * @param upload the milliseconds of one
   */
  static Batch of(int clients, List<Work> works, ToDoubleFunction<Work> upload) throws Exception {
    List<Callable<List<Double>>> all =
        IntStream.range(0, clients)
            .<Callable<List<Double>>>mapToObj(client -> () -> one(client, clients, works, upload))
            .toList();
    List<Double> each = new ArrayList<>();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (Future<List<Double>> done : threads.invokeAll(all)) {
        each.addAll(done.get());
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Batch(each, works.size() / seconds);
  }

  private static List<Double> one(
      int client, int clients, List<Work> works, ToDoubleFunction<Work> upload) {
    return IntStream.range(0, works.size())
        .filter(at -> at % clients == client)
        .mapToObj(works::get)
        .map(upload::applyAsDouble)
        .toList();
  }

  /** The median. */
  double median() {
    return Medians.of(millis);
  }

  /** What so many of a hundred uploads of all these batches don't exceed. */
  static double percentile(int percent, List<Batch> batches) {
    return Medians.percentile(
        percent, batches.stream().flatMap(batch -> batch.millis().stream()).toList());
  }
}
