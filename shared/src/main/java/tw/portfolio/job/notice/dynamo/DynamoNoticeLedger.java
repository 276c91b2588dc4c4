package tw.portfolio.job.notice.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import tw.portfolio.job.Job;
import tw.portfolio.job.notice.NoticeLedger;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;

/**
 * The ledger in DynamoDB: an item for each end, in the job's partition. A write whose answer was
 * lost is recognised as the run's own when it is tried again.
 */
public final class DynamoNoticeLedger implements NoticeLedger {
  private static final String FREE = "free";
  private static final String TAKEN = "taken";

  /** Long after no message about the end can come any more. */
  private static final Duration KEPT = Duration.ofDays(60);

  private final Table table;

  /** The ledger in this table. */
  public DynamoNoticeLedger(Table table) {
    this.table = table;
  }

  @Override
  public boolean claim(Job ended, String run, Instant now) {
    Map<String, AttributeValue> values = values(run);
    values.put(":expires", AttributeValue.fromN(Long.toString(now.plus(KEPT).getEpochSecond())));
    return update(
        ended,
        UpdateItemRequest.builder()
            .updateExpression("SET #state = :taken, #run = :run, expiresAt = :expires")
            .conditionExpression("attribute_not_exists(pk) OR #state = :free OR #run = :run")
            .expressionAttributeValues(values));
  }

  @Override
  public void giveBack(Job ended, String run) {
    Map<String, AttributeValue> values = values(run);
    if (!update(
        ended,
        UpdateItemRequest.builder()
            .updateExpression("SET #state = :free")
            .conditionExpression("#run = :run AND #state IN (:free, :taken)")
            .expressionAttributeValues(values))) {
      throw new IllegalStateException("The run has not claimed this notice");
    }
  }

  private static Map<String, AttributeValue> values(String run) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":free", AttributeValue.fromS(FREE));
    values.put(":taken", AttributeValue.fromS(TAKEN));
    values.put(":run", AttributeValue.fromS(run));
    return values;
  }

  private boolean update(Job ended, UpdateItemRequest.Builder request) {
    try {
      table
          .client()
          .updateItem(
              request
                  .tableName(table.name())
                  .key(key(ended).attributes())
                  .expressionAttributeNames(Map.of("#state", "state", "#run", "run"))
                  .build());
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  private static Key key(Job ended) {
    return new Key(ended.school() + "#JOB#" + ended.id(), "NOTICE#" + ended.version());
  }
}
