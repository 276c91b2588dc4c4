package tw.portfolio.submission.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.submission.ExportJob;

/** A change of some attributes of an export's item, under conditions. */
final class ExportUpdate {
  private final Key key;
  private final List<String> sets = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  private ExportUpdate(Key key) {
    this.key = key;
  }

  static ExportUpdate of(Key key) {
    return new ExportUpdate(key);
  }

  /** A change of a job that exists. */
  static ExportUpdate of(ExportJob job) {
    return new ExportUpdate(ExportKeys.job(job.school(), job.id())).onlyIf("attribute_exists(pk)");
  }

  /** Sets each attribute that the item has. */
  ExportUpdate set(Item item) {
    item.attributes()
        .forEach(
            (name, value) -> {
              sets.add(name(name) + " = :" + name);
              values.put(":" + name, value);
            });
    return this;
  }

  /** Sets an attribute that the item has not, and leaves it as it is otherwise. */
  ExportUpdate setOnce(String name, String text) {
    sets.add(name + " = if_not_exists(" + name + ", :once)");
    return value(":once", text);
  }

  ExportUpdate remove(String... attributes) {
    others.add("REMOVE " + Stream.of(attributes).map(this::name).collect(Collectors.joining(", ")));
    return this;
  }

  /** Takes one text out of a set of texts that must hold it. */
  ExportUpdate takeOut(String attribute, String text) {
    others.add("DELETE " + name(attribute) + " :out");
    values.put(":out", AttributeValue.fromSs(List.of(text)));
    values.put(":one", AttributeValue.fromS(text));
    return onlyIf("contains(" + name(attribute) + ", :one)");
  }

  ExportUpdate ifMissing(String attribute) {
    return onlyIf("attribute_not_exists(" + name(attribute) + ")");
  }

  /** Only where the one is missing, or another is there after all. */
  ExportUpdate ifMissing(String attribute, String unless) {
    return onlyIf(
        "attribute_not_exists(%s) OR attribute_exists(%s)"
            .formatted(name(attribute), name(unless)));
  }

  ExportUpdate ifPresent(String attribute) {
    return onlyIf("attribute_exists(" + name(attribute) + ")");
  }

  ExportUpdate onlyIf(String condition) {
    conditions.add(condition);
    return this;
  }

  ExportUpdate value(String value, String text) {
    values.put(value, AttributeValue.fromS(text));
    return this;
  }

  String name(String attribute) {
    names.put("#" + attribute, attribute);
    return "#" + attribute;
  }

  /** As a step of a transaction. */
  Update.Builder step() {
    Update.Builder update =
        Update.builder()
            .key(key.attributes())
            .updateExpression(expression())
            .expressionAttributeNames(names)
            .conditionExpression(condition());
    return values.isEmpty() ? update : update.expressionAttributeValues(values);
  }

  /** By itself; false if a condition fails. */
  boolean run(Table table, Backoff backoff) {
    Update update = step().tableName(table.name()).build();
    try {
      UpdateItemRequest.Builder request =
          UpdateItemRequest.builder()
              .tableName(update.tableName())
              .key(update.key())
              .updateExpression(update.updateExpression())
              .conditionExpression(update.conditionExpression())
              .expressionAttributeNames(update.expressionAttributeNames());
      if (!values.isEmpty()) {
        request.expressionAttributeValues(values);
      }
      SingleWrite.run(backoff, () -> table.client().updateItem(request.build()));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /** DynamoDB refuses parentheses around what stands alone. */
  private String condition() {
    return conditions.size() == 1
        ? conditions.getFirst()
        : "(" + String.join(") AND (", conditions) + ")";
  }

  private String expression() {
    List<String> clauses = new ArrayList<>();
    if (!sets.isEmpty()) {
      clauses.add("SET " + String.join(", ", sets));
    }
    clauses.addAll(others);
    return String.join(" ", clauses);
  }
}
