package tw.portfolio.kernel.dynamo;

import tw.portfolio.kernel.store.RetryCause;

/** Waits before what the table did not let through is tried again. */
@FunctionalInterface
public interface Backoff {
  /**
   * Waits.
   *
   * @param cause why the table did not let it through
   * @param attempt how many tries there have been
   * @throws StoreBusyException if it is time to give up
   */
  void beforeRetry(RetryCause cause, int attempt);
}
