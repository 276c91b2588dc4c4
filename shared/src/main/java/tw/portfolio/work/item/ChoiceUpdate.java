package tw.portfolio.work.item;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.work.PieceId;

/**
 * How the item of a student's choice changes: each an update that fails if the choice is another
 * than supposed.
 */
public final class ChoiceUpdate {
  public static final String CHOSEN = "chosen";
  public static final String SUBMITTED_BY = "submittedBy";

  /** Set where the student hands in nothing that year. */
  static final String DECLINED = "declined";

  private static final Map<String, String> NAMES =
      Map.of(
          "#chosen", CHOSEN,
          "#at", Attributes.AT,
          "#submitted", SUBMITTED_BY,
          "#declined", DECLINED);

  private static final String REPLACEABLE =
      "attribute_not_exists(#submitted) AND (attribute_not_exists(#at) OR #at < :at)";

  private ChoiceUpdate() {}

  /**
   * Replaces the choice.
   *
   * @param at when; the update fails if the present choice is locked, or not earlier
   */
  public static Update.Builder replacing(Key selection, Collection<PieceId> chosen, Instant at) {
    return update(
        selection,
        "SET #chosen = :next, #at = :at REMOVE #declined",
        REPLACEABLE,
        Map.of(":next", ids(chosen), ":at", moment(at)));
  }

  /** Replaces the choice by that of nothing, under the same conditions. */
  public static Update.Builder declining(Key selection, Instant at) {
    return update(
        selection,
        "SET #chosen = :next, #at = :at, #declined = :yes",
        REPLACEABLE,
        Map.of(":next", ids(List.of()), ":at", moment(at), ":yes", AttributeValue.fromBool(true)));
  }

  /** Leaves of an open choice what stays chosen. */
  public static Update.Builder leaving(
      Key selection, Collection<PieceId> chosen, Collection<PieceId> rest, Instant at) {
    return update(
        selection,
        "SET #chosen = :next, #at = :at",
        "#chosen = :chosen AND #at < :at AND attribute_not_exists(#submitted)",
        Map.of(":next", ids(rest), ":chosen", ids(chosen), ":at", moment(at)));
  }

  /** Locks the choice; what locked it first stays. */
  public static Update.Builder locking(
      Key selection, Collection<PieceId> chosen, String submittedBy) {
    return update(
        selection,
        "SET #submitted = if_not_exists(#submitted, :by)",
        chosen.isEmpty()
            ? "attribute_not_exists(#declined) AND"
                + " (attribute_not_exists(#chosen) OR #chosen = :chosen)"
            : "#chosen = :chosen",
        Map.of(":chosen", ids(chosen), ":by", AttributeValue.fromS(submittedBy)));
  }

  /** Takes the lock off. */
  public static Update.Builder unlocking(
      Key selection, Collection<PieceId> chosen, String submittedBy) {
    return update(
        selection,
        "REMOVE #submitted",
        "#chosen = :chosen AND #submitted = :by",
        Map.of(":chosen", ids(chosen), ":by", AttributeValue.fromS(submittedBy)));
  }

  private static Update.Builder update(
      Key selection, String update, String condition, Map<String, AttributeValue> values) {
    return Update.builder()
        .key(selection.attributes())
        .updateExpression(update)
        .conditionExpression(condition)
        .expressionAttributeNames(
            NAMES.entrySet().stream()
                .filter(name -> (update + " " + condition).contains(name.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .expressionAttributeValues(values);
  }

  private static AttributeValue ids(Collection<PieceId> chosen) {
    return AttributeValue.fromL(
        SelectionItems.texts(chosen).stream().map(AttributeValue::fromS).toList());
  }

  private static AttributeValue moment(Instant at) {
    return AttributeValue.fromS(Item.sortable(at));
  }
}
