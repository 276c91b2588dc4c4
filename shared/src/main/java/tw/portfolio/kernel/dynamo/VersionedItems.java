package tw.portfolio.kernel.dynamo;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/** Writes that build on a version that was read, so that no two editors overwrite each other. */
public final class VersionedItems {
  private static final String NEW = "attribute_not_exists(pk)";
  private static final String SAME = "#version = :before";

  private VersionedItems() {}

  /**
   * Puts an item.
   *
   * @param before the version it builds on; none if there may be no such item yet
   */
  public static Put.Builder put(Item item, Optional<Integer> before) {
    Put.Builder put = Put.builder().item(item.attributes());
    return before.map(version -> same(put, version)).orElseGet(() -> put.conditionExpression(NEW));
  }

  private static Put.Builder same(Put.Builder put, int before) {
    return put.conditionExpression(SAME)
        .expressionAttributeNames(names())
        .expressionAttributeValues(values(before));
  }

  /**
   * Puts an item where the version before it lies.
   *
   * @param before that version; 0 where nothing must lie
   */
  public static Put.Builder after(int before, Item item) {
    return put(item, Optional.of(before).filter(version -> version > 0));
  }

  /** Deletes an item of that version. */
  public static Delete.Builder delete(Key key, int before) {
    return Delete.builder()
        .key(key.attributes())
        .conditionExpression(SAME)
        .expressionAttributeNames(names())
        .expressionAttributeValues(values(before));
  }

  /** Checks that an item is of that version. */
  public static ConditionCheck.Builder check(Key key, int version) {
    return key.check(SAME)
        .expressionAttributeNames(names())
        .expressionAttributeValues(values(version));
  }

  private static Map<String, String> names() {
    return Map.of("#version", Attributes.VERSION);
  }

  private static Map<String, AttributeValue> values(int before) {
    return Map.of(":before", AttributeValue.fromN(Integer.toString(before)));
  }
}
