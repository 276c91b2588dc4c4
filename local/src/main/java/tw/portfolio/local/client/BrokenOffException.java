package tw.portfolio.local.client;

/** What was being done with the platform can't go on. */
public final class BrokenOffException extends RuntimeException {
  /** It broke off for this reason. */
  public BrokenOffException(String message) {
    super(message);
  }

  /** It broke off because of that. */
  public BrokenOffException(String message, Throwable cause) {
    super(message, cause);
  }
}
