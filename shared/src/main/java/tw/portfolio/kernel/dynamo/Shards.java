package tw.portfolio.kernel.dynamo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** Spreads what one partition could be heated by over a few. */
public final class Shards {
  private static final int OPEN_UPLOAD_SHARDS = 4;

  /** Over so many partitions such a list is spread. */
  public static final int LIST_SHARDS = 8;

  private Shards() {}

  public static int shard(String secret) {
    return of(secret, OPEN_UPLOAD_SHARDS);
  }

  /** Which of so many a text belongs to, the same for ever. */
  public static int of(String text, int shards) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % shards);
  }

  /**
   * Where an item of a list lies that one import fills with thousands of items in a minute; {@link
   * Table#list} reads it.
   */
  public static Key listed(String list, String place) {
    return new Key(partition(list, of(place, LIST_SHARDS)), place);
  }

  /** The partitions of such a list. */
  static List<String> partitions(String list) {
    return IntStream.range(0, LIST_SHARDS).mapToObj(shard -> partition(list, shard)).toList();
  }

  /** One partition of such a list. */
  public static String partition(String list, int shard) {
    return list + "#" + shard;
  }

  public static List<String> shards(String prefix) {
    return IntStream.range(0, OPEN_UPLOAD_SHARDS).mapToObj(shard -> prefix + shard).toList();
  }
}
