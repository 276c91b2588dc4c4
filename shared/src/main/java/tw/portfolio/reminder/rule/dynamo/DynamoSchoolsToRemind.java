package tw.portfolio.reminder.rule.dynamo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.reminder.rule.SchoolsToRemind;
import tw.portfolio.reminder.rule.WorkedOff;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.item.ReminderLookItems;

/** Schools that wait to be looked at, in the index of what waits for a worker. */
public final class DynamoSchoolsToRemind implements SchoolsToRemind {
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Table table;
  private final Backoff backoff;

  /** The schools of this table. */
  public DynamoSchoolsToRemind(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public List<DueSchool> due(Instant now) {
    return table.awaitedUploads(ReminderLookItems.open(), now.plusNanos(1)).stream()
        .map(LookUpdate::read)
        .toList();
  }

  @Override
  public List<DueSchool> all() {
    return due(EVER);
  }

  @Override
  public void next(SchoolCode school, Optional<LocalDate> before, Instant then) {
    write(LookUpdate.next(school, before, then));
  }

  @Override
  public WorkedOff workedOff(SchoolCode school) {
    return table
        .get(ReminderLookItems.key(school))
        .map(LookUpdate::workedOff)
        .orElse(WorkedOff.NOTHING);
  }

  @Override
  public void finished(SchoolCode school, WorkedOff more) {
    write(LookUpdate.finished(school, more));
  }

  private void write(UpdateItemRequest.Builder update) {
    UpdateItemRequest request = update.tableName(table.name()).build();
    UpdateItemResponse unused = SingleWrite.run(backoff, () -> table.client().updateItem(request));
  }
}
