package tw.portfolio.kernel.store;

/**
 * A page was asked for after a place that no page can have ended at: the cursor was not made by
 * this store, or for another listing.
 */
public final class UnknownCursorException extends RuntimeException {
  /** Without the cursor: it came from outside, and a message might end up in a log. */
  public UnknownCursorException() {
    super("No page ended there");
  }

  /** The same, with what the database said. */
  public UnknownCursorException(Throwable cause) {
    super("No page ended there", cause);
  }
}
