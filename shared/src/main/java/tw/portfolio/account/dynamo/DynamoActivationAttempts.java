package tw.portfolio.account.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import tw.portfolio.account.ActivationAttempts;
import tw.portfolio.account.SignIn;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.SchoolCode;

/**
 * Tries of codes in DynamoDB, a number an hour, forgotten soon afterwards. No transaction touches
 * them, so that a school whose students all come at once does not wait for one item.
 */
public final class DynamoActivationAttempts implements ActivationAttempts {
  private static final String COUNT = "tried";
  private static final Duration REMEMBERED = Duration.ofHours(2);

  private final Table table;

  /** Tries in this table. */
  public DynamoActivationAttempts(Table table) {
    this.table = table;
  }

  @Override
  public boolean begin(SignIn account, Instant now) {
    try {
      table
          .client()
          .updateItem(
              count(AccountKeys.attempts(account, hour(now)), now)
                  .conditionExpression("attribute_not_exists(pk) OR #tried < :most")
                  .expressionAttributeValues(
                      values(now, Map.of(":most", number(MOST_OF_AN_ACCOUNT))))
                  .build());
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  @Override
  public boolean bears(SchoolCode school, Instant now) {
    return table
        .get(AccountKeys.attempts(school, hour(now)))
        .filter(item -> item.integer(COUNT) >= MOST_OF_A_SCHOOL)
        .isEmpty();
  }

  @Override
  public void failed(SchoolCode school, Instant now) {
    table.client().updateItem(count(AccountKeys.attempts(school, hour(now)), now).build());
  }

  private UpdateItemRequest.Builder count(Key key, Instant now) {
    return UpdateItemRequest.builder()
        .tableName(table.name())
        .key(key.attributes())
        .updateExpression("ADD #tried :one SET #expires = :expires")
        .expressionAttributeNames(Map.of("#tried", COUNT, "#expires", Attributes.EXPIRES_AT))
        .expressionAttributeValues(values(now, Map.of()));
  }

  private static Map<String, AttributeValue> values(Instant now, Map<String, AttributeValue> more) {
    Map<String, AttributeValue> values = new HashMap<>(more);
    values.put(":one", number(1));
    values.put(":expires", number(now.plus(REMEMBERED).getEpochSecond()));
    return values;
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private static Instant hour(Instant now) {
    return now.truncatedTo(ChronoUnit.HOURS);
  }
}
