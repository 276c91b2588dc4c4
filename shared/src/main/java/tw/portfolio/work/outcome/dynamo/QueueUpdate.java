package tw.portfolio.work.outcome.dynamo;

import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Status;
import tw.portfolio.work.item.DisputeItems;
import tw.portfolio.work.item.PieceConditions;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.outcome.SentPiece;

/**
 * How a piece comes into its teacher's queue; nothing of a decision on it, or of a dispute, is
 * left.
 */
final class QueueUpdate {
  private QueueUpdate() {}

  static Update.Builder of(SchoolCode school, SentPiece sent, PieceConditions conditions) {
    Item set =
        PieceItems.sent(school, sent.id(), sent.course(), new Status.Sent(sent.at(), sent.label()));
    Map<String, String> names = conditions.names();
    Map<String, AttributeValue> values = conditions.values();
    set.attributes()
        .forEach(
            (name, value) -> {
              names.put("#new" + name, name);
              values.put(":new" + name, value);
            });
    names.putAll(
        Map.of(
            "#by", Attributes.BY,
            "#byName", Attributes.BY_NAME,
            "#reason", Attributes.REASON,
            "#dispute", DisputeItems.DISPUTE,
            "#version", Attributes.VERSION));
    values.put(":one", AttributeValue.fromN("1"));
    String sets =
        set.names()
            .sorted()
            .map(name -> "#new" + name + " = :new" + name)
            .collect(Collectors.joining(", ", "SET ", ", #version = #version + :one"));
    return Update.builder()
        .key(PieceKeys.piece(school, sent.id()).attributes())
        .updateExpression(sets + " REMOVE #by, #byName, #reason, #dispute")
        .conditionExpression(conditions.expression())
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }
}
