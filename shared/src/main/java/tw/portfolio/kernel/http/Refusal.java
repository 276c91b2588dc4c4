package tw.portfolio.kernel.http;

import java.util.List;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/**
 * Ends a request with a problem. Inside an {@link Endpoint} only: {@link Routes} turns it into the
 * answer.
 */
public final class Refusal extends RuntimeException {
  private final transient Problem problem;

  /** Refuses with this problem. */
  public Refusal(Problem problem) {
    // The code alone: a message might end up in a log, and a log names nobody.
    super(problem.kind().code(), null, false, false);
    this.problem = problem;
  }

  /** Why. */
  public Problem problem() {
    return problem;
  }

  /** Refuses the value of one field, for a rule that spans several. */
  public static Refusal invalid(String field, Expectation expected) {
    return new Refusal(Fields.problem(List.of(expected.field(field))));
  }

  public static Refusal malformed(String chinese, String english) {
    return new Refusal(Problem.of(ProblemKind.MALFORMED, chinese, english));
  }

  public static Refusal malformed(String field, Expectation expected) {
    return new Refusal(
        new Problem(
            ProblemKind.MALFORMED,
            "網址或標頭中的「" + field + "」不正確。請修正後再送出。",
            "\"" + field + "\" in the address or a header can't be read. Mend it and send again.",
            List.of(expected.field(field))));
  }
}
