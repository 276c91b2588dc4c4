package tw.portfolio.kernel.dynamo;

import tw.portfolio.kernel.aws.TooMuchAtOnce;

/** The table did not let a request through in time; the same may be sent again. */
public final class StoreBusyException extends RuntimeException implements TooMuchAtOnce {
  private static final long serialVersionUID = 1L;

  /** Says after how many tries. */
  public StoreBusyException(int attempts) {
    super("The table did not let it through in " + attempts + " tries");
  }
}
