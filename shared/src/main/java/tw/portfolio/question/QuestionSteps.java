package tw.portfolio.question;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;

/** Whether a step can be taken. */
final class QuestionSteps {
  private QuestionSteps() {}

  /** Why not, if not. */
  static Optional<Problem> check(Question found, int version, QuestionStep step, Instant now) {
    if (found.version() != version) {
      return Optional.of(Refusals.changedMeanwhile());
    }
    if (!step.startsIn(found.stateAt(now))) {
      return Optional.of(QuestionProblems.wrongState(found.stateAt(now)));
    }
    // It can be closed however much was said.
    return found.turns().size() >= Question.MOST_TURNS && step != QuestionStep.CLOSE
        ? Optional.of(QuestionProblems.tooLong())
        : Optional.empty();
  }
}
