package tw.portfolio.kernel.dynamo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How much DynamoDB counts of an item: names and values, in bytes. */
public final class ItemSize {
  private static final int KILOBYTE = 1024;
  private static final int TRANSACTIONAL = 2;

  /** What DynamoDB adds to a number's digits, and to a list or a map. */
  private static final int NUMBER = 21;

  private static final int NESTED = 3;

  private ItemSize() {}

  /** Bytes of these attributes. */
  public static long of(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .mapToLong(one -> bytes(one.getKey()) + size(one.getValue()))
        .sum();
  }

  /** What a transaction takes for so many bytes: two write units for each begun kilobyte. */
  public static long units(long bytes) {
    return TRANSACTIONAL * Math.max(1, (bytes + KILOBYTE - 1) / KILOBYTE);
  }

  private static long size(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> NUMBER;
      case B -> value.b().asByteArrayUnsafe().length;
      case SS -> value.ss().stream().mapToLong(ItemSize::bytes).sum();
      case NS -> (long) NUMBER * value.ns().size();
      case BS -> value.bs().stream().mapToLong(one -> one.asByteArrayUnsafe().length).sum();
      case L -> NESTED + value.l().stream().mapToLong(one -> 1 + size(one)).sum();
      case M -> NESTED + value.m().size() + of(value.m());
      case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
    };
  }

  private static long bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
