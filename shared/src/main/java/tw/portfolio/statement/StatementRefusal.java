package tw.portfolio.statement;

import java.util.Optional;
import tw.portfolio.kernel.store.Rejection;

/** Why a write about a statement did not happen. */
public sealed interface StatementRefusal extends Rejection {
  /** The student's statement is not as supposed. */
  record StatementDiffers(Optional<Statement> current) implements StatementRefusal {}
}
