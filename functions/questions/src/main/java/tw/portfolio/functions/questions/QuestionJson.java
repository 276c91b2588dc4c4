package tw.portfolio.functions.questions;

import java.time.Instant;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.question.Question;
import tw.portfolio.question.Question.Turn;
import tw.portfolio.question.QuestionState;

/** Questions as answers show them. */
final class QuestionJson {
  private QuestionJson() {}

  /** With all that was said. */
  static Json of(Question question, Instant now) {
    QuestionState state = question.stateAt(now);
    return Json.object()
        .put("questionId", question.id().text())
        .put("version", question.version())
        .put("asker", question.askerName())
        .put("office", question.office().code())
        .put("officeName", question.office().title())
        .put("state", state.code())
        .put("stateName", state.chinese())
        .putIfPresent("page", question.origin().page())
        .putIfPresent("fault", question.origin().fault())
        .put("question", question.turns().getFirst().words())
        .put("askedAt", question.askedAt())
        .put("updatedAt", question.updatedAt())
        .put("turns", question.turns().stream().map(QuestionJson::of).toList());
  }

  private static Json of(Turn turn) {
    return Json.object()
        .put("at", turn.at())
        .put("step", turn.step().code())
        .put("stepName", turn.step().chinese())
        .put("by", turn.by())
        .put("words", turn.words());
  }
}
