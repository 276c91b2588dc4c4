package tw.portfolio.kernel.store;

import java.util.List;
import java.util.Optional;

/** Whether a write happened. */
public sealed interface WriteResult {
  /** It did. */
  record Written() implements WriteResult {}

  /** It did not, and nothing has changed. */
  record Rejected(List<Rejection> reasons) implements WriteResult {
    /** Copies the reasons. */
    public Rejected {
      reasons = List.copyOf(reasons);
    }

    /** The reason of a kind, if it is among them. */
    public <R extends Rejection> Optional<R> reason(Class<R> kind) {
      return reasons.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
  }
}
