package tw.portfolio.local.client;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens by itself: less often the longer it takes. */
public final class Patience {
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final long LONGEST_PAUSE = 1_000;

  private Patience() {}

  /** Whether it came true in time. */
  public static boolean until(BooleanSupplier comesTrue) {
    long end = System.nanoTime() + LONGEST.toNanos();
    for (long pause = 60; System.nanoTime() < end; pause = Math.min(LONGEST_PAUSE, pause * 3 / 2)) {
      if (comesTrue.getAsBoolean()) {
        return true;
      }
      pause(Duration.ofMillis(pause));
    }
    return false;
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
