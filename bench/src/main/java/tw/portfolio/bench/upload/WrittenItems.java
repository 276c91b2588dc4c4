package tw.portfolio.bench.upload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Items that a step of the platform has written, to be written once more under other keys.
 *
 * @param items as they stood afterwards
 */
record WrittenItems(List<Map<String, AttributeValue>> items) {
  /** Everything in a table, by key. */
  static Map<String, Map<String, AttributeValue>> all(DynamoDbClient client, String table) {
    return client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
        .collect(Collectors.toMap(WrittenItems::key, Function.identity()));
  }

  private static String key(Map<String, AttributeValue> item) {
    return item.get("pk").s() + "\n" + item.get("sk").s();
  }

  /** What is in the second and was not, or was not the same, in the first. */
  static WrittenItems between(
      Map<String, Map<String, AttributeValue>> before,
      Map<String, Map<String, AttributeValue>> after) {
    return new WrittenItems(
        after.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
            .map(Map.Entry::getValue)
            .toList());
  }

  /** The same items, indexes and all, in partitions that nobody has. */
  List<TransactWriteItem> under(String prefix, String table) {
    return items.stream()
        .map(
            item -> {
              Map<String, AttributeValue> other = new HashMap<>(item);
              other.put("pk", AttributeValue.fromS(prefix + item.get("pk").s()));
              return TransactWriteItem.builder()
                  .put(put -> put.tableName(table).item(other))
                  .build();
            })
        .toList();
  }
}
