package tw.portfolio.reminder.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.StoreUnavailableException;
import tw.portfolio.reminder.MailLedger;
import tw.portfolio.school.Window;

/**
 * The mail ledger in DynamoDB: an item for each line, one conditional write for each step. A write
 * whose answer was lost is recognised as the run's own when it is tried again.
 */
public final class DynamoMailLedger implements MailLedger {
  private static final String PENDING = "pending";
  private static final String SENDING = "sending";
  private static final String SENT = "sent";
  private static final String UNCERTAIN = "uncertain";
  private static final String MESSAGE = "message";
  private static final String REASON = "reason";
  private static final String LEASE = "leaseUntil";

  private final Table table;

  /** The ledger in this table. */
  public DynamoMailLedger(Table table) {
    this.table = table;
  }

  @Override
  public Claim claim(Line line, String run, Instant now, Instant until) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pending", AttributeValue.fromS(PENDING));
    values.put(":next", AttributeValue.fromS(SENDING));
    values.put(":run", AttributeValue.fromS(run));
    values.put(":until", AttributeValue.fromS(Item.sortable(until)));
    values.put(":expires", AttributeValue.fromN(Long.toString(expires(line))));
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .updateExpression(
                "SET #state = :next, #run = :run, leaseUntil = :until, expiresAt = :expires")
            .conditionExpression(
                "attribute_not_exists(pk) OR #state = :pending"
                    + " OR (#state = :next AND #run = :run)")
            .expressionAttributeValues(values);
    try {
      update(line, request);
      return new Claim.Claimed();
    } catch (ConditionalCheckFailedException taken) {
      return read(Item.of(taken.item()), now);
    }
  }

  private static Claim read(Item item, Instant now) {
    return switch (item.text("state")) {
      case SENT -> new Claim.AlreadySent(item.text(MESSAGE));
      case SENDING ->
          item.instant(LEASE).isAfter(now)
              ? new Claim.InFlight(item.instant(LEASE))
              : new Claim.Uncertain();
      case UNCERTAIN -> new Claim.Uncertain();
      default -> throw new IllegalStateException("No state of a mail: " + item.text("state"));
    };
  }

  @Override
  public void sent(Line line, String run, String messageId) {
    settle(line, run, SENT, Map.of(MESSAGE, messageId));
  }

  @Override
  public void refused(Line line, String run, String reason) {
    settle(line, run, PENDING, Map.of(REASON, reason));
  }

  @Override
  public void uncertain(Line line, String run) {
    settle(line, run, UNCERTAIN, Map.of());
  }

  private void settle(Line line, String run, String next, Map<String, String> details) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":sending", AttributeValue.fromS(SENDING));
    values.put(":next", AttributeValue.fromS(next));
    values.put(":run", AttributeValue.fromS(run));
    StringBuilder set = new StringBuilder("SET #state = :next");
    details.forEach(
        (name, value) -> {
          set.append(", ").append(name).append(" = :").append(name);
          values.put(":" + name, AttributeValue.fromS(value));
        });
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .updateExpression(set.toString())
            .conditionExpression("#run = :run AND #state IN (:sending, :next)")
            .expressionAttributeValues(values);
    try {
      update(line, request);
    } catch (ConditionalCheckFailedException taken) {
      throw new IllegalStateException("The run has not claimed this mail", taken);
    }
  }

  private void update(Line line, UpdateItemRequest.Builder request) {
    UpdateItemRequest built =
        request
            .tableName(table.name())
            .key(MailKeys.mail(line).attributes())
            .expressionAttributeNames(Map.of("#state", "state", "#run", "run"))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    try {
      table.client().updateItem(built);
    } catch (ConditionalCheckFailedException answer) {
      throw answer;
    } catch (SdkException e) {
      throw new StoreUnavailableException("mail ledger", e);
    }
  }

  private static long expires(Line line) {
    return line.day().atStartOfDay(Window.TAIPEI).plus(KEPT).toEpochSecond();
  }
}
