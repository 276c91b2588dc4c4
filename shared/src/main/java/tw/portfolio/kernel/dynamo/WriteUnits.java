package tw.portfolio.kernel.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * What a transaction takes of each key of the table and of its indexes, in write units: two for
 * each begun kilobyte, since DynamoDB prepares and then commits. Of what is updated only the update
 * is known, and of an index only what is put into it.
 */
public final class WriteUnits {
  private static final List<String> INDEX_KEYS =
      List.of(
          Indexes.WAITING_FOR,
          Indexes.WAITING_FOR_COURSE,
          Indexes.OPEN_UPLOAD,
          Indexes.CHANGE_DAY,
          Indexes.CHANGE_ABOUT);

  private WriteUnits() {}

  /** Units by key; keys of an index have its attribute before them. */
  public static Map<String, Long> byKey(List<TransactWriteItem> items) {
    Map<String, Long> units = new HashMap<>();
    items.forEach(item -> add(units, item));
    return units;
  }

  private static void add(Map<String, Long> units, TransactWriteItem step) {
    if (step.put() != null) {
      Map<String, AttributeValue> item = step.put().item();
      long own = ItemSize.units(ItemSize.of(item));
      units.merge(item.get("pk").s(), own, Long::sum);
      for (String index : INDEX_KEYS) {
        if (item.containsKey(index)) {
          units.merge(index + "=" + item.get(index).s(), own, Long::sum);
        }
      }
    } else if (step.update() != null) {
      Update update = step.update();
      long size = ItemSize.of(update.key()) + ItemSize.of(update.expressionAttributeValues());
      units.merge(update.key().get("pk").s(), ItemSize.units(size), Long::sum);
    } else {
      Map<String, AttributeValue> key =
          step.delete() != null ? step.delete().key() : step.conditionCheck().key();
      units.merge(key.get("pk").s(), ItemSize.units(0), Long::sum);
    }
  }
}
