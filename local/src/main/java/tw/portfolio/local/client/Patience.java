package tw.portfolio.local.client;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens by itself: less often the longer it takes. */
public final class Patience {
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final long SHORTEST_PAUSE = 60;
  private static final long LONGEST_PAUSE = 1_000;

  private Patience() {}

  /** What is seen once it is so; if that takes too long, what was seen last. */
  public static <T> T awaited(Supplier<T> seen, Predicate<T> done) {
    long end = System.nanoTime() + LONGEST.toNanos();
    T last = seen.get();
    for (long pause = SHORTEST_PAUSE; !done.test(last) && System.nanoTime() < end; ) {
      pause(Duration.ofMillis(pause));
      pause = Math.min(LONGEST_PAUSE, pause * 3 / 2);
      last = seen.get();
    }
    return last;
  }

  /** Waits that long. */
  public static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokenOffException("interrupted", e);
    }
  }
}
