package tw.portfolio.kernel.store;

import java.util.List;

/**
 * Whether a write happened.
 *
 * @param <R> why it may not: each port's own reasons
 */
public sealed interface WriteResult<R> {
  /** The write happened. */
  record Written<R>() implements WriteResult<R> {}

  /**
   * The write did not happen, and nothing has changed.
   *
   * @param reasons why, with what the store found instead; the most general first
   */
  record Rejected<R>(List<R> reasons) implements WriteResult<R> {
    /** Copies the reasons. */
    public Rejected {
      reasons = List.copyOf(reasons);
    }
  }
}
