package tw.portfolio.kernel.dynamo;

/** Waits before what the table did not let through is tried again. */
@FunctionalInterface
public interface Backoff {
  /** Why the table did not let it through. */
  enum Cause {
    /** Another write held one of the same items at that moment. It is over soon. */
    CONFLICT,
    /** More was asked of the table than it gives in a second. It takes a while to recover. */
    THROTTLING
  }

  /**
   * Waits.
   *
   * @param attempt how many tries there have been
   * @throws StoreBusyException if it is time to give up
   */
  void beforeRetry(Cause cause, int attempt);
}
