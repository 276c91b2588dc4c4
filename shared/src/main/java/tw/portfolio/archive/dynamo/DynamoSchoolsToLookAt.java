package tw.portfolio.archive.dynamo;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import tw.portfolio.archive.SchoolsToLookAt;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.item.LeaverRetentionItems;

/** Schools that wait to be looked at, in the index of what waits for a worker. */
public final class DynamoSchoolsToLookAt implements SchoolsToLookAt {
  private final Table table;
  private final Backoff backoff;

  /** The schools of this table. */
  public DynamoSchoolsToLookAt(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public List<SchoolCode> waiting(Instant now) {
    return table.awaitedUploads(LeaverRetentionItems.open(), now).stream()
        .map(LeaverRetentionItems::school)
        .toList();
  }

  @Override
  public void next(SchoolCode school, Instant then) {
    PutItemResponse unused =
        SingleWrite.run(
            backoff,
            () ->
                table
                    .client()
                    .putItem(
                        request ->
                            request
                                .tableName(table.name())
                                .item(LeaverRetentionItems.look(school, then).attributes())));
  }
}
