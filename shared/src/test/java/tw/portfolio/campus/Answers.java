package tw.portfolio.campus;

import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** Looks into answers; a test fails if it is the other kind. */
public final class Answers {
  private Answers() {}

  /** What was granted. */
  public static <T> T granted(Answer<T> answer) {
    return switch (answer) {
      case Answer.Granted<T>(T value) -> value;
      case Answer.Refused<T>(Problem problem) ->
          throw new AssertionError("Refused: " + problem.chinese() + " " + problem.fields());
    };
  }

  /** Why it was refused. */
  public static Problem refused(Answer<?> answer) {
    return switch (answer) {
      case Answer.Granted<?>(var value) -> throw new AssertionError("Granted: " + value);
      case Answer.Refused<?>(Problem problem) -> problem;
    };
  }

  /** In which way it was refused. */
  public static ProblemKind kind(Answer<?> answer) {
    return refused(answer).kind();
  }
}
