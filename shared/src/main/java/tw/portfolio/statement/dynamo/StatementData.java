package tw.portfolio.statement.dynamo;

import java.util.List;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ItemData;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.PersonalData;

/** Where a student's statements lie, with every text that was saved and every comment. */
public final class StatementData {
  private StatementData() {}

  /** All of it. */
  public static List<PersonalData> of(Table table, Backoff backoff) {
    return List.of(
        ItemData.at(
            "statementMarks",
            table,
            backoff,
            subject ->
                subject.years().stream()
                    .map(
                        year ->
                            new Key(
                                StatementKeys.statementMarks(subject.school(), year),
                                subject.person().text()))
                    .toList()),
        ItemData.in(
            "statements",
            table,
            backoff,
            subject -> List.of(StatementKeys.statements(subject.school(), subject.person()))));
  }
}
