package tw.portfolio.kernel.http;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** What something was refused with. */
final class CaughtRefusals {
  private CaughtRefusals() {}

  static Problem of(ThrowingCallable attempt) {
    Refusal refusal = catchThrowableOfType(Refusal.class, attempt);
    if (refusal == null) {
      throw new AssertionError("Expected a refusal");
    }
    return refusal.problem();
  }

  static ProblemKind kind(ThrowingCallable attempt) {
    return of(attempt).kind();
  }

  static List<String> fields(ThrowingCallable attempt) {
    return of(attempt).fields().stream().map(Problem.Field::name).toList();
  }
}
