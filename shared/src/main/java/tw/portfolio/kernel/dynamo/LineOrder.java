package tw.portfolio.kernel.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** What the steps of a transaction demand and keep, so that no line comes before an earlier one. */
final class LineOrder {
  /** When the last line about an item was, on that item. */
  private static final String LAST_LINE = "lastLineAt";

  private static final String NO_EARLIER =
      "(attribute_not_exists(#lastLine) OR #lastLine <= :lastLine)";
  private static final String KEEP = "#lastLine = :lastLine";
  private static final ReturnValuesOnConditionCheckFailure ALL_OLD =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  private final List<HistoryLine> lines;
  private final Instant earliest;

  /** By each thing that lines are about, the moment of the last of them. */
  private final Map<Key, Instant> own = new HashMap<>();

  /** The same by what else they may not come before. */
  private final Map<Key, Instant> behind = new HashMap<>();

  /**
   * @param lines the lines
   * @param earliest the moment before which none may be
   */
  LineOrder(List<HistoryLine> lines, Instant earliest) {
    this.lines = lines;
    this.earliest = earliest;
    for (HistoryLine line : lines) {
      Instant moment = notBefore(earliest, line);
      own.merge(line.thing(), moment, LineOrder::last);
      line.behind().forEach(other -> behind.merge(other, moment, LineOrder::last));
    }
  }

  private static Instant last(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * The moment that was found to be later than a line of the thing, or of one that may not come
   * before it.
   */
  Optional<Instant> later(TransactWriteItem step, Item found) {
    if (!found.has(LAST_LINE)) {
      return Optional.empty();
    }
    Instant last = found.instant(LAST_LINE);
    Key key = key(step);
    return Optional.ofNullable(own.get(key))
        .or(() -> Optional.ofNullable(behind.get(key)))
        .filter(last::isAfter)
        .map(_ -> last);
  }

  /** The lines as steps. */
  List<TransactWriteItem> puts(String table) {
    return lines.stream()
        .map(line -> line.item().apply(notBefore(earliest, line)))
        .map(
            item ->
                Put.builder()
                    .tableName(table)
                    .item(item.attributes())
                    .conditionExpression("attribute_not_exists(pk)"))
        .map(put -> TransactWriteItem.builder().put(put.build()).build())
        .toList();
  }

  /** A step with what it must demand and keep besides. */
  TransactWriteItem inOrder(TransactWriteItem step) {
    Key key = key(step);
    if (own.containsKey(key)) {
      return keeping(step, own.get(key));
    }
    return behind.containsKey(key) ? demanding(step, behind.get(key)) : step;
  }

  /**
   * @throws IllegalStateException if a line is about something that no step is about
   */
  void demandThings(List<TransactWriteItem> steps) {
    Set<Key> keys = steps.stream().map(LineOrder::key).collect(Collectors.toUnmodifiableSet());
    if (!keys.containsAll(own.keySet())) {
      throw new IllegalStateException("A line is about what its write writes or checks");
    }
  }

  /** Where a step's item lies. */
  static Key key(TransactWriteItem step) {
    Map<String, AttributeValue> key;
    if (step.put() != null) {
      key = step.put().item();
    } else if (step.update() != null) {
      key = step.update().key();
    } else if (step.delete() != null) {
      key = step.delete().key();
    } else {
      key = step.conditionCheck().key();
    }
    return new Key(key.get("pk").s(), key.get("sk").s());
  }

  private static TransactWriteItem keeping(TransactWriteItem step, Instant moment) {
    if (step.put() != null) {
      return step.copy(s -> s.put(keeping(step.put(), moment)));
    }
    if (step.update() != null) {
      return step.copy(s -> s.update(keeping(step.update(), moment)));
    }
    if (step.delete() != null) {
      return demanding(step, moment);
    }
    ConditionCheck check = step.conditionCheck();
    Update update =
        Update.builder()
            .tableName(check.tableName())
            .key(check.key())
            .updateExpression("SET " + KEEP)
            .conditionExpression(check.conditionExpression())
            .expressionAttributeNames(check.expressionAttributeNames())
            .expressionAttributeValues(check.expressionAttributeValues())
            .build();
    return TransactWriteItem.builder().update(demanding(update, moment)).build();
  }

  private static Put keeping(Put put, Instant moment) {
    Map<String, AttributeValue> item = new HashMap<>(put.item());
    item.put(LAST_LINE, AttributeValue.fromS(Item.sortable(moment)));
    return put.copy(
        p ->
            p.item(item)
                .conditionExpression(and(put.conditionExpression()))
                .expressionAttributeNames(names(put.expressionAttributeNames()))
                .expressionAttributeValues(values(put.expressionAttributeValues(), moment))
                .returnValuesOnConditionCheckFailure(ALL_OLD));
  }

  private static Update keeping(Update update, Instant moment) {
    String expression = update.updateExpression();
    String set =
        expression.contains("SET ")
            ? expression.replaceFirst("\\bSET ", "SET " + KEEP + ", ")
            : expression + " SET " + KEEP;
    return demanding(update.copy(u -> u.updateExpression(set)), moment);
  }

  private static TransactWriteItem demanding(TransactWriteItem step, Instant moment) {
    if (step.update() != null) {
      return step.copy(s -> s.update(demanding(step.update(), moment)));
    }
    if (step.delete() != null) {
      return step.copy(s -> s.delete(demanding(step.delete(), moment)));
    }
    return step.copy(s -> s.conditionCheck(demanding(step.conditionCheck(), moment)));
  }

  private static Update demanding(Update update, Instant moment) {
    return update.copy(
        u ->
            u.conditionExpression(and(update.conditionExpression()))
                .expressionAttributeNames(names(update.expressionAttributeNames()))
                .expressionAttributeValues(values(update.expressionAttributeValues(), moment))
                .returnValuesOnConditionCheckFailure(ALL_OLD));
  }

  private static Delete demanding(Delete delete, Instant moment) {
    return delete.copy(
        d ->
            d.conditionExpression(and(delete.conditionExpression()))
                .expressionAttributeNames(names(delete.expressionAttributeNames()))
                .expressionAttributeValues(values(delete.expressionAttributeValues(), moment))
                .returnValuesOnConditionCheckFailure(ALL_OLD));
  }

  private static ConditionCheck demanding(ConditionCheck check, Instant moment) {
    return check.copy(
        c ->
            c.conditionExpression(and(check.conditionExpression()))
                .expressionAttributeNames(names(check.expressionAttributeNames()))
                .expressionAttributeValues(values(check.expressionAttributeValues(), moment))
                .returnValuesOnConditionCheckFailure(ALL_OLD));
  }

  private static String and(String condition) {
    return condition == null ? NO_EARLIER : "(" + condition + ") AND " + NO_EARLIER;
  }

  private static Map<String, String> names(Map<String, String> names) {
    Map<String, String> more = new HashMap<>(names);
    more.put("#lastLine", LAST_LINE);
    return more;
  }

  private static Map<String, AttributeValue> values(
      Map<String, AttributeValue> values, Instant moment) {
    Map<String, AttributeValue> more = new HashMap<>(values);
    more.put(":lastLine", AttributeValue.fromS(Item.sortable(moment)));
    return more;
  }

  /** The line's moment, where no line may come before another moment. */
  private static Instant notBefore(Instant earliest, HistoryLine line) {
    return line.at().isBefore(earliest) ? earliest : line.at();
  }
}
