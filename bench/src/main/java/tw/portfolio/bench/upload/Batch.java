package tw.portfolio.bench.upload;

import static java.util.concurrent.Executors.callable;

import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
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
    Queue<Work> left = new ConcurrentLinkedQueue<>(works);
    Queue<Double> each = new ConcurrentLinkedQueue<>();
    Runnable client =
        () -> {
          for (Work work = left.poll(); work != null; work = left.poll()) {
            each.add(upload.applyAsDouble(work));
          }
        };
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (Future<?> done : threads.invokeAll(Collections.nCopies(clients, callable(client)))) {
        done.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Batch(List.copyOf(each), works.size() / seconds);
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
