package tw.portfolio.question.dynamo;

import java.util.List;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ItemData;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.PersonalData;

/** Where somebody's questions lie. */
public final class QuestionData {
  private QuestionData() {}

  /** All of them: what the person's own partition leads to comes before it. */
  public static List<PersonalData> of(Table table, Backoff backoff) {
    return List.of(
        ItemData.at(
            "questionList",
            table,
            backoff,
            subject ->
                table.query(QuestionKeys.asked(subject.school(), subject.person()), "").stream()
                    .map(QuestionItems::read)
                    .map(one -> QuestionKeys.listed(one.school(), one.id()))
                    .toList()),
        ItemData.in(
            "questions",
            table,
            backoff,
            subject -> List.of(QuestionKeys.asked(subject.school(), subject.person()))));
  }
}
