package tw.portfolio.history.dynamo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;

/** One partition of a stretch, read backwards a share at a time. */
final class ShardReader {
  private final ChangeStretch stretch;
  private final String partition;
  private final String newest;
  private final Deque<Item> read = new ArrayDeque<>();
  private Optional<Map<String, AttributeValue>> after;
  private boolean more;

  private ShardReader(
      ChangeStretch stretch,
      String partition,
      String newest,
      Optional<Map<String, AttributeValue>> after) {
    this.stretch = stretch;
    this.partition = partition;
    this.newest = newest;
    this.after = after;
    // DynamoDB refuses a range that ends before it begins.
    this.more = newest.compareTo(stretch.oldest()) >= 0;
  }

  /** From that instant on backwards. */
  static ShardReader upTo(ChangeStretch stretch, String partition, String newest) {
    return new ShardReader(stretch, partition, newest, Optional.empty());
  }

  /** Behind a line of this partition. */
  static ShardReader behind(ChangeStretch stretch, String partition, ChangeStretch.Line line) {
    return new ShardReader(
        stretch,
        partition,
        stretch.newest(),
        Optional.of(key(stretch, partition, line.at(), stretch.school() + line.pk(), line.sk())));
  }

  private static Map<String, AttributeValue> key(
      ChangeStretch stretch, String partition, String at, String pk, String sk) {
    Map<String, AttributeValue> key = new HashMap<>();
    key.put(stretch.attribute(), AttributeValue.fromS(partition));
    key.put(Indexes.CHANGE_AT, AttributeValue.fromS(at));
    key.put("pk", AttributeValue.fromS(pk));
    key.put("sk", AttributeValue.fromS(sk));
    return key;
  }

  /** Whether it has to be read before its newest line is known. */
  boolean isDue() {
    return read.isEmpty() && more;
  }

  /** Reads at most so many lines. One round trip. */
  void read(Table table, int most) {
    Table.IndexPage page = table.queryBackwards(stretch.index(), conditional(), after, most);
    read.addAll(page.items());
    more = page.more();
    if (!page.items().isEmpty()) {
      Item last = page.items().getLast();
      after =
          Optional.of(
              key(
                  stretch,
                  partition,
                  last.text(Indexes.CHANGE_AT),
                  last.text("pk"),
                  last.text("sk")));
    }
  }

  private QueryConditional conditional() {
    return QueryConditional.sortBetween(edge(stretch.oldest()), edge(newest));
  }

  private Key edge(String instant) {
    return Key.builder().partitionValue(partition).sortValue(instant).build();
  }

  /** The instant of the newest line that is left, none if none is. */
  Optional<String> newestLeft() {
    return Optional.ofNullable(read.peek()).map(line -> line.text(Indexes.CHANGE_AT));
  }

  /** Takes that line. */
  Item take() {
    return read.remove();
  }
}
