package tw.portfolio.work.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.work.WorkRefusal;

/** The slots are the set of what takes them: it can't drift from that as a counter could. */
public final class SlotItems {
  private SlotItems() {}

  /** Takes a slot; whoever has one already keeps it. */
  public static Update.Builder takes(Key slots, String secret, int most) {
    return Update.builder()
        .key(slots.attributes())
        .updateExpression("ADD takenBy :takers")
        .conditionExpression(
            "attribute_not_exists(takenBy) OR size(takenBy) < :most OR contains(takenBy, :taker)")
        .expressionAttributeValues(
            Map.of(
                ":takers", AttributeValue.fromSs(List.of(secret)),
                ":taker", AttributeValue.fromS(secret),
                ":most", AttributeValue.fromN(Integer.toString(most))));
  }

  /** Gives a slot back; this never fails. */
  public static Update.Builder givesBack(Key slots, String secret) {
    return Update.builder()
        .key(slots.attributes())
        .updateExpression("DELETE takenBy :takers")
        .expressionAttributeValues(Map.of(":takers", AttributeValue.fromSs(List.of(secret))));
  }

  /** Every slot is taken. */
  public static WorkRefusal full(Optional<Item> slots) {
    return new WorkRefusal.NoSlot(slots.map(item -> item.textSet("takenBy")).orElse(Set.of()));
  }
}
