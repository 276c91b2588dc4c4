package tw.portfolio.work;

import java.util.Set;
import tw.portfolio.kernel.store.Rejection;

/** Why a write about any kind of work did not happen. */
public sealed interface WorkRefusal extends Rejection {
  /** Every slot is taken, by these pieces' secrets. */
  record NoSlot(Set<String> takenBy) implements WorkRefusal {}
}
