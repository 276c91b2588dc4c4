package tw.portfolio.question.dynamo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.question.Question;
import tw.portfolio.question.QuestionId;
import tw.portfolio.question.QuestionStore;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Questions in DynamoDB. */
public final class DynamoQuestionStore implements QuestionStore {
  private final Table table;
  private final Backoff backoff;

  /** Questions in this table. */
  public DynamoQuestionStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Optional<Question> find(SchoolCode school, QuestionId id) {
    return table.get(QuestionKeys.listed(school, id)).map(QuestionItems::read);
  }

  @Override
  public List<Question> of(SchoolCode school, PersonId asker) {
    return table.query(QuestionKeys.asked(school, asker), "").stream()
        .map(QuestionItems::read)
        .sorted(
            Comparator.comparing(Question::askedAt)
                .reversed()
                .thenComparing(one -> one.id().text()))
        .toList();
  }

  @Override
  public List<Question> all(SchoolCode school) {
    return table.query(QuestionKeys.questions(school), "").stream()
        .map(QuestionItems::read)
        .toList();
  }

  @Override
  public boolean write(Question after, Change line) {
    Key own = QuestionKeys.asked(after);
    Transaction<Void> transaction = new Transaction<>(table, backoff);
    for (Key at : List.of(own, QuestionKeys.listed(after.school(), after.id()))) {
      transaction.put(VersionedItems.after(after.version() - 1, QuestionItems.write(at, after)));
    }
    transaction.line(
        ChangeItems.line(table, after.school(), own, line, ChangeItems.step(after.version())));
    return transaction.run() instanceof WriteResult.Written;
  }
}
