package tw.portfolio.kernel.dynamo;

import tw.portfolio.kernel.aws.TooMuchAtOnce;

/** The table did not let a write through in time; the same request may be sent again. */
public final class StoreBusyException extends RuntimeException implements TooMuchAtOnce {
  private static final long serialVersionUID = 1L;

  /** Says after how many tries. */
  public StoreBusyException(int attempts) {
    super("The write met others " + attempts + " times");
  }
}
