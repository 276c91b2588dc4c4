package tw.portfolio.kernel.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/** Records that are replaced whole, so that of two editors the second one is told. */
public final class Versions {
  private Versions() {}

  /**
   * Puts an item where the version before it lies.
   *
   * @param before that version; 0 where nothing must lie
   */
  public static Put.Builder onlyAfter(int before, Item item) {
    Put.Builder put = Put.builder().item(item.attributes());
    return before == 0
        ? put.conditionExpression("attribute_not_exists(pk)")
        : put.conditionExpression("#version = :before")
            .expressionAttributeNames(Map.of("#version", Attributes.VERSION))
            .expressionAttributeValues(
                Map.of(":before", AttributeValue.fromN(Integer.toString(before))));
  }
}
