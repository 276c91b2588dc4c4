package tw.portfolio.work.summary.dynamo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.Summaries;
import tw.portfolio.work.summary.SummaryId;
import tw.portfolio.work.summary.item.SummaryItems;
import tw.portfolio.work.summary.item.SummaryReplacement;

/** Students' summaries in DynamoDB. */
public final class DynamoSummaries implements Summaries {
  private final Table table;
  private final Backoff backoff;

  /** Summaries in this table. */
  public DynamoSummaries(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public StudentSummary summary(SummaryId id) {
    return table
        .get(SummaryItems.key(id))
        .map(item -> SummaryItems.read(id.year(), item))
        .orElse(StudentSummary.NONE);
  }

  @Override
  public Map<PersonId, StudentSummary> summaries(
      SchoolCode school, SchoolYear year, Collection<PersonId> students) {
    Map<PersonId, StudentSummary> all = new HashMap<>();
    students.forEach(student -> all.put(student, StudentSummary.NONE));
    all.putAll(
        read(
            year,
            table.getAll(
                students.stream()
                    .map(student -> SummaryItems.key(new SummaryId(school, student, year)))
                    .toList(),
                backoff)));
    return all;
  }

  @Override
  public Map<PersonId, StudentSummary> summaries(SchoolCode school, SchoolYear year) {
    return read(year, table.list(SummaryItems.list(school, year)));
  }

  @Override
  public boolean correct(SummaryId id, StudentSummary kept, StudentSummary right) {
    PutItemRequest replacement = SummaryReplacement.of(table, id, kept, right);
    try {
      PutItemResponse unused = SingleWrite.run(backoff, () -> table.client().putItem(replacement));
      return true;
    } catch (ConditionalCheckFailedException _) {
      // It says something else by now.
      return false;
    }
  }

  private static Map<PersonId, StudentSummary> read(SchoolYear year, List<Item> items) {
    Map<PersonId, StudentSummary> found = new HashMap<>();
    items.forEach(item -> found.put(SummaryItems.student(item), SummaryItems.read(year, item)));
    return found;
  }
}
