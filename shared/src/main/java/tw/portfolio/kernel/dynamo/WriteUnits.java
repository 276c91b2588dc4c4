package tw.portfolio.kernel.dynamo;

import static java.nio.charset.StandardCharsets.UTF_8;

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

  private static final int KILOBYTE = 1024;
  private static final int TRANSACTIONAL = 2;

  /** What DynamoDB adds to a number's digits, and to a list or a map. */
  private static final int NUMBER = 21;

  private static final int NESTED = 3;

  private WriteUnits() {}

  /** Units by key; keys of an index have its attribute before them. */
  public static Map<String, Long> byKey(List<TransactWriteItem> items) {
    Map<String, Long> units = new HashMap<>();
    items.forEach(item -> add(units, item));
    return units;
  }

  /** Units of a whole item. */
  public static long of(Map<String, AttributeValue> item) {
    return units(size(item));
  }

  private static void add(Map<String, Long> units, TransactWriteItem step) {
    if (step.put() != null) {
      Map<String, AttributeValue> item = step.put().item();
      long own = of(item);
      units.merge(item.get("pk").s(), own, Long::sum);
      for (String index : INDEX_KEYS) {
        if (item.containsKey(index)) {
          units.merge(index + "=" + item.get(index).s(), own, Long::sum);
        }
      }
    } else if (step.update() != null) {
      Update update = step.update();
      long size = size(update.key()) + size(update.expressionAttributeValues());
      units.merge(update.key().get("pk").s(), units(size), Long::sum);
    } else {
      Map<String, AttributeValue> key =
          step.delete() != null ? step.delete().key() : step.conditionCheck().key();
      units.merge(key.get("pk").s(), units(0), Long::sum);
    }
  }

  /** Bytes that DynamoDB counts of these attributes: names and values. */
  private static long size(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .mapToLong(one -> bytes(one.getKey()) + size(one.getValue()))
        .sum();
  }

  private static long units(long bytes) {
    return TRANSACTIONAL * Math.max(1, (bytes + KILOBYTE - 1) / KILOBYTE);
  }

  private static long size(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> NUMBER;
      case B -> value.b().asByteArrayUnsafe().length;
      case SS -> value.ss().stream().mapToLong(WriteUnits::bytes).sum();
      case NS -> (long) NUMBER * value.ns().size();
      case BS -> value.bs().stream().mapToLong(one -> one.asByteArrayUnsafe().length).sum();
      case L -> NESTED + value.l().stream().mapToLong(one -> 1 + size(one)).sum();
      case M -> NESTED + value.m().size() + size(value.m());
      case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
    };
  }

  private static long bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
