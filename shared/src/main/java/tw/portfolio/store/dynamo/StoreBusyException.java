package tw.portfolio.store.dynamo;

/** The table did not let a write through in time; the same request may be sent again. */
public final class StoreBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says after how many tries. */
  public StoreBusyException(int attempts) {
    super("The write met others " + attempts + " times");
  }
}
