package tw.portfolio.work.summary.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.SummaryId;
import tw.portfolio.work.summary.Tally;

/**
 * A summary in the place of one that says what it is believed to, number by number: it has no
 * version, for the writes that add to it have not read it.
 */
public final class SummaryReplacement {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();
  private final Item believed;

  private SummaryReplacement(Item believed) {
    this.believed = believed;
  }

  /** The write of it. */
  public static PutItemRequest of(
      Table table, SummaryId id, StudentSummary kept, StudentSummary right) {
    SummaryReplacement condition = new SummaryReplacement(SummaryItems.write(id, kept));
    Tally.all().stream()
        .map(SummaryItems::name)
        .distinct()
        .forEach(name -> condition.is(name, AttributeValue.fromN("0")));
    for (WorkKind kind : WorkKind.values()) {
      condition.is(SummaryItems.chosen(kind), AttributeValue.fromN("0"));
      condition.is(SummaryItems.declined(kind), AttributeValue.fromBool(false));
      condition.is(SummaryItems.locked(kind), AttributeValue.fromBool(false));
    }
    condition.isUnsent();
    return PutItemRequest.builder()
        .tableName(table.name())
        .item(SummaryItems.write(id, right).attributes())
        .conditionExpression(String.join(" AND ", condition.conditions))
        .expressionAttributeNames(condition.names)
        .expressionAttributeValues(condition.values)
        .build();
  }

  /** Where something is missing, it says as much as nothing. */
  private void is(String attribute, AttributeValue nothing) {
    String name = name(attribute);
    AttributeValue value = believed.attributes().getOrDefault(attribute, nothing);
    String same = name + " = " + value(value);
    conditions.add(
        value.equals(nothing) ? "(attribute_not_exists(%s) OR %s)".formatted(name, same) : same);
  }

  /** There is no empty set. */
  private void isUnsent() {
    String name = name(SummaryItems.UNSENT);
    conditions.add(
        believed.has(SummaryItems.UNSENT)
            ? name + " = " + value(believed.attributes().get(SummaryItems.UNSENT))
            : "attribute_not_exists(" + name + ")");
  }

  private String name(String attribute) {
    String placeholder = "#n" + names.size();
    names.put(placeholder, attribute);
    return placeholder;
  }

  private String value(AttributeValue value) {
    String placeholder = ":v" + values.size();
    values.put(placeholder, value);
    return placeholder;
  }
}
