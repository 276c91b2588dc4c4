package tw.portfolio.local;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until something is so, or time is up. */
public final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration BETWEEN = Duration.ofMillis(25);

  private Eventually() {}

  /** The first value that is as wanted; after {@link #PATIENCE} whatever it is. */
  public static <T> T get(Supplier<T> value, Predicate<T> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    T now = value.get();
    while (!wanted.test(now) && System.nanoTime() < deadline) {
      java.util.concurrent.locks.LockSupport.parkNanos(BETWEEN.toNanos());
      now = value.get();
    }
    return now;
  }
}
