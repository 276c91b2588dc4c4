package tw.portfolio.kernel.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;

/**
 * A primary key of the table.
 *
 * @param pk partition; begins with the school code
 * @param sk place in the partition
 */
public record Key(String pk, String sk) {
  /** The key as the SDK takes it. */
  public Map<String, AttributeValue> attributes() {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
  }

  /** The check of what lies here, for a transaction. */
  public ConditionCheck.Builder check(String condition) {
    return ConditionCheck.builder().key(attributes()).conditionExpression(condition);
  }
}
