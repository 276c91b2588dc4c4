package tw.portfolio.kernel.dynamo;

import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import tw.portfolio.kernel.store.RetryCause;

/**
 * Waits a random while that grows with each try, so that those who collided don't meet again. Who
 * was throttled waits longer and gives up sooner, since each try takes from what the table has to
 * give: after at most 6.2 seconds in all, well before a request's time is up.
 */
public final class JitteredBackoff implements Backoff {
  private final RandomGenerator random;

  /** Draws the waits from a source of randomness. */
  public JitteredBackoff(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public void beforeRetry(RetryCause cause, int attempt) {
    LockSupport.parkNanos(random.nextLong(longestNanos(cause, attempt)));
  }

  /** The bound of the wait; it doubles with each try. */
  private static long longestNanos(RetryCause cause, int attempt) {
    return switch (cause) {
      case CONFLICT -> bound(attempt, 14, 10_000_000, 640_000_000);
      case THROTTLING -> bound(attempt, 6, 100_000_000, 3_200_000_000L);
    };
  }

  private static long bound(int attempt, int mostAttempts, long firstNanos, long longestNanos) {
    if (attempt >= mostAttempts) {
      throw new StoreBusyException(attempt);
    }
    return Math.min(longestNanos, firstNanos << Math.min(attempt, 10));
  }
}
