package tw.portfolio.kernel.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/**
 * The condition that an item is still what it was believed to be, attribute by attribute. No
 * version number is needed, so it holds for items that were written by whomever.
 */
public final class ExpectedItem {
  private static final Set<String> KEY = Set.of("pk", "sk");

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  private ExpectedItem() {}

  /** Replaces what was believed to be there, if anything, by another item. */
  public static Put.Builder replace(Optional<Item> before, Item after) {
    Put.Builder put = Put.builder().item(after.attributes());
    if (before.isEmpty()) {
      return put.conditionExpression("attribute_not_exists(pk)");
    }
    ExpectedItem believed = new ExpectedItem();
    Map<String, AttributeValue> old = before.get().attributes();
    old.forEach(believed::is);
    after.attributes().keySet().stream()
        .filter(name -> !old.containsKey(name))
        .forEach(believed::isMissing);
    return put.conditionExpression(believed.expression())
        .expressionAttributeNames(believed.names)
        .expressionAttributeValues(believed.values);
  }

  /** Replaces an item that has at least these attributes, whatever else it has. */
  public static Put.Builder replaceAnyWith(Item attributes, Item after) {
    ExpectedItem believed = new ExpectedItem();
    attributes.attributes().forEach(believed::is);
    return Put.builder()
        .item(after.attributes())
        .conditionExpression(believed.expression())
        .expressionAttributeNames(believed.names)
        .expressionAttributeValues(believed.values);
  }

  /** Deletes an item that is still what it was believed to be. */
  public static Delete.Builder delete(Item before) {
    ExpectedItem believed = new ExpectedItem();
    before.attributes().forEach(believed::is);
    return Delete.builder()
        .key(new Key(before.text("pk"), before.text("sk")).attributes())
        .conditionExpression(believed.expression())
        .expressionAttributeNames(believed.names)
        .expressionAttributeValues(believed.values);
  }

  /** Checks that an item has at least these attributes. */
  public static ConditionCheck.Builder check(Item item) {
    ExpectedItem believed = new ExpectedItem();
    item.attributes().forEach(believed::is);
    return new Key(item.text("pk"), item.text("sk"))
        .check(believed.expression())
        .expressionAttributeNames(believed.names)
        .expressionAttributeValues(believed.values);
  }

  private void is(String name, AttributeValue value) {
    if (!KEY.contains(name)) {
      names.put("#" + name, name);
      values.put(":" + name, value);
      conditions.add("#" + name + " = :" + name);
    }
  }

  private void isMissing(String name) {
    names.put("#" + name, name);
    conditions.add("attribute_not_exists(#" + name + ")");
  }

  private String expression() {
    return String.join(" AND ", conditions);
  }
}
