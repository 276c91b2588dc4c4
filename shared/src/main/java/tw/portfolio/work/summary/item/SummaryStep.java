package tw.portfolio.work.summary.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.summary.ChoiceSummary;
import tw.portfolio.work.summary.SummaryChange;
import tw.portfolio.work.summary.Tally;

/** The change of a summary as the last step of the transaction that it follows from. */
public final class SummaryStep {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();
  private final List<String> set = new ArrayList<>();
  private final List<String> add = new ArrayList<>();
  private final List<String> delete = new ArrayList<>();

  private SummaryStep(SummaryChange change) {
    change.choices().forEach(this::set);
    change.more().forEach(this::add);
    unsent(add, change.unsent());
    unsent(delete, change.noLongerUnsent());
  }

  /**
   * Adds it under the condition that a number is below another.
   *
   * @param counted which number
   * @param most the write happens only while it is smaller than this
   * @param refusal what it means if it is not
   */
  public static <R> void addWhileFewer(
      Transaction<R> transaction, SummaryChange change, Tally counted, int most, R refusal) {
    SummaryStep step = new SummaryStep(change);
    String count = step.name(SummaryItems.name(counted));
    String condition =
        "attribute_not_exists(%s) OR %s < %s".formatted(count, count, step.value(number(most)));
    transaction.update(
        step.update(SummaryItems.key(change.of())).conditionExpression(condition), _ -> refusal);
  }

  /** Adds it, unless the summary stays as it is; it has no condition, so it never fails. */
  public static void add(Transaction<?> transaction, SummaryChange change) {
    SummaryStep step = new SummaryStep(change);
    if (!step.values.isEmpty()) {
      transaction.updateAlong(step.update(SummaryItems.key(change.of())));
    }
  }

  private Update.Builder update(Key summary) {
    return Update.builder()
        .key(summary.attributes())
        .updateExpression(clause("SET ", set) + clause("ADD ", add) + clause("DELETE ", delete))
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }

  private void set(WorkKind kind, ChoiceSummary choice) {
    set.add(name(SummaryItems.chosen(kind)) + " = " + value(number(choice.chosen())));
    set.add(
        name(SummaryItems.declined(kind))
            + " = "
            + value(AttributeValue.fromBool(choice.declined())));
    set.add(
        name(SummaryItems.locked(kind)) + " = " + value(AttributeValue.fromBool(choice.locked())));
  }

  private void add(Tally tally, int more) {
    add.add(name(SummaryItems.name(tally)) + " " + value(number(more)));
  }

  private static AttributeValue number(int number) {
    return AttributeValue.fromN(Integer.toString(number));
  }

  private static String clause(String word, List<String> parts) {
    return parts.isEmpty() ? "" : word + String.join(", ", parts) + " ";
  }

  private void unsent(List<String> clause, Set<PieceId> pieces) {
    if (!pieces.isEmpty()) {
      List<String> texts = pieces.stream().map(SummaryItems::unsent).sorted().toList();
      clause.add(name(SummaryItems.UNSENT) + " " + value(AttributeValue.fromSs(texts)));
    }
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
