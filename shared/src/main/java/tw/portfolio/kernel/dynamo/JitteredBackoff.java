package tw.portfolio.kernel.dynamo;

import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** Waits a random while that grows with each try, so that those who collided don't meet again. */
public final class JitteredBackoff implements Backoff {
  private static final int MOST_ATTEMPTS = 14;
  private static final long FIRST_NANOS = 10_000_000;
  private static final long LONGEST_NANOS = 640_000_000;

  private final RandomGenerator random;

  /** Draws the waits from a source of randomness. */
  public JitteredBackoff(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public void beforeRetry(int attempt) {
    if (attempt >= MOST_ATTEMPTS) {
      throw new StoreBusyException(attempt);
    }
    long bound = Math.min(LONGEST_NANOS, FIRST_NANOS << Math.min(attempt, 10));
    LockSupport.parkNanos(random.nextLong(bound));
  }
}
