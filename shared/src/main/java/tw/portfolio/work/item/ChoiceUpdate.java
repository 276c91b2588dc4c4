package tw.portfolio.work.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;

/**
 * How a student's choice of a year is replaced, whatever is chosen: whole, unless it is locked, and
 * always later than the one before it; and how it is unlocked.
 */
public final class ChoiceUpdate {
  public static final String CHOSEN = "chosen";
  public static final String SUBMITTED_BY = "submittedBy";

  private ChoiceUpdate() {}

  /**
   * Replaces the choice.
   *
   * @param chosen the ids, in the one order in which they are stored
   * @param at when; the update fails if the present choice is not earlier
   */
  public static Update.Builder replacing(Key selection, List<String> chosen, Instant at) {
    return Update.builder()
        .key(selection.attributes())
        .updateExpression("SET #chosen = :chosen, #at = :at")
        .conditionExpression(
            "attribute_not_exists(#submitted) AND (attribute_not_exists(#at) OR #at < :at)")
        .expressionAttributeNames(
            Map.of(
                "#chosen", CHOSEN,
                "#at", Attributes.AT,
                "#submitted", SUBMITTED_BY))
        .expressionAttributeValues(
            Map.of(":chosen", texts(chosen), ":at", AttributeValue.fromS(Item.sortable(at))));
  }

  /**
   * Takes the lock off; the update fails if the choice is another by now.
   *
   * @param chosen the ids, in the one order in which they are stored
   * @param submittedBy what handed it in
   */
  public static Update.Builder unlocking(Key selection, List<String> chosen, String submittedBy) {
    return Update.builder()
        .key(selection.attributes())
        .updateExpression("REMOVE #submitted")
        .conditionExpression("#chosen = :chosen AND #submitted = :by")
        .expressionAttributeNames(Map.of("#chosen", CHOSEN, "#submitted", SUBMITTED_BY))
        .expressionAttributeValues(
            Map.of(":chosen", texts(chosen), ":by", AttributeValue.fromS(submittedBy)));
  }

  /** A choice as its item has it. */
  public static AttributeValue texts(List<String> chosen) {
    return AttributeValue.fromL(chosen.stream().map(AttributeValue::fromS).toList());
  }

  /**
   * Replaces at that moment, or just behind the present choice if that is not earlier, so that the
   * history has the choices in the order in which they took effect, whichever clock was ahead.
   *
   * @param later when the present choice was made, if that is why nothing was written
   */
  public static WriteResult<Rejection> inOrder(
      Backoff backoff,
      Instant now,
      Function<Instant, WriteResult<Rejection>> select,
      Function<WriteResult<Rejection>, Optional<Instant>> later) {
    Instant at = now;
    for (int attempt = 1; ; attempt++) {
      WriteResult<Rejection> result = select.apply(at);
      Optional<Instant> present = later.apply(result);
      if (present.isEmpty()) {
        return result;
      }
      at = present.get().plusNanos(1);
      backoff.beforeRetry(attempt);
    }
  }
}
