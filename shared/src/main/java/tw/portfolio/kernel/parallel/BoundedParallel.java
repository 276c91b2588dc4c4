package tw.portfolio.kernel.parallel;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does the same thing for several items at once, a few at a time, and answers in the items' order.
 */
public final class BoundedParallel {
  private final int most;

  /**
   * @param most how many are under way at a time
   */
  public BoundedParallel(int most) {
    this.most = most;
  }

  /**
   * Does it for every item.
   *
   * @throws RuntimeException what the first failing item threw
   */
  public <T, R> List<R> each(List<T> items, Function<T, R> work) {
    if (items.size() == 1) {
      return List.of(work.apply(items.getFirst()));
    }
    Semaphore room = new Semaphore(most);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<R>> tasks =
          items.stream()
              .<Callable<R>>map(
                  item ->
                      () -> {
                        room.acquire();
                        try {
                          return work.apply(item);
                        } finally {
                          room.release();
                        }
                      })
              .toList();
      return threads.invokeAll(tasks).stream().map(BoundedParallel::result).toList();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while working on several items", interrupted);
    }
  }

  /**
   * Asks two things at once, so that both take one trip's time.
   *
   * @throws RuntimeException what the one that failed threw
   */
  public static <A, B, R> R both(Supplier<A> one, Supplier<B> other, BiFunction<A, B, R> then) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<A> asked = threads.submit(one::get);
      B answered = other.get();
      return then.apply(result(asked), answered);
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while working on several items", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }
}
