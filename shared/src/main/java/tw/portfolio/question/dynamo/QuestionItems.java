package tw.portfolio.question.dynamo;

import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.question.Question;
import tw.portfolio.question.Question.Origin;
import tw.portfolio.question.Question.Turn;
import tw.portfolio.question.QuestionId;
import tw.portfolio.question.QuestionOffices;
import tw.portfolio.question.QuestionState;
import tw.portfolio.question.QuestionStep;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Questions as items, which end by themselves. */
final class QuestionItems {
  private static final String OFFICE = "office";
  private static final String STATE = "state";
  private static final String STEP = "step";

  private QuestionItems() {}

  static Item write(Key at, Question question) {
    return Item.at(at)
        .text("school", question.school().text())
        .text("question", question.id().text())
        .text("asker", question.asker().text())
        .text("askerName", question.askerName())
        .text("page", question.origin().page())
        .text("fault", question.origin().fault())
        .text(OFFICE, question.office().code())
        .text(STATE, question.state().code())
        .maps("turns", question.turns().stream().map(QuestionItems::write).toList())
        .number(Attributes.VERSION, question.version())
        .number(Attributes.EXPIRES_AT, question.updatedAt().plus(Question.KEPT).getEpochSecond());
  }

  private static Item write(Turn turn) {
    return Item.empty()
        .instant("at", turn.at())
        .text(STEP, turn.step().code())
        .text("by", turn.by())
        .text("words", turn.words());
  }

  static Question read(Item item) {
    return new Question(
        new SchoolCode(item.text("school")),
        new QuestionId(item.text("question")),
        new PersonId(item.text("asker")),
        item.text("askerName"),
        new Origin(item.optionalText("page"), item.optionalText("fault")),
        QuestionOffices.ofCode(item.text(OFFICE))
            .orElseThrow(() -> new IllegalStateException("No office: " + item.text(OFFICE))),
        QuestionState.ofCode(item.text(STATE))
            .orElseThrow(() -> new IllegalStateException("No state: " + item.text(STATE))),
        item.maps("turns").stream().map(QuestionItems::readTurn).toList(),
        item.integer(Attributes.VERSION));
  }

  private static Turn readTurn(Item item) {
    return new Turn(
        item.instant("at"),
        QuestionStep.ofCode(item.text(STEP))
            .orElseThrow(() -> new IllegalStateException("No step: " + item.text(STEP))),
        item.text("by"),
        item.text("words"));
  }
}
