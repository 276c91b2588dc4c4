package tw.portfolio.kernel.dynamo;

/** Waits before a transaction that met another one is tried again. */
@FunctionalInterface
public interface Backoff {
  /**
   * Waits.
   *
   * @param attempt how many tries there have been
   * @throws StoreBusyException if it is time to give up
   */
  void beforeRetry(int attempt);
}
