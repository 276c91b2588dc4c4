package tw.portfolio.kernel.store;

/** The store did not answer; what was asked may or may not have happened. */
public final class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what was asked. */
  public StoreUnavailableException(String asked, Throwable cause) {
    super("The store did not answer: " + asked, cause);
  }
}
