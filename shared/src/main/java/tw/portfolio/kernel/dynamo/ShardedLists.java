package tw.portfolio.kernel.dynamo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tw.portfolio.kernel.parallel.BoundedParallel;

/**
 * Lists that one import fills with thousands of items in a minute. Each lies in several partitions,
 * so that none is heated; it is read whole, in the order that one partition would have.
 */
public final class ShardedLists {
  private static final int SHARDS = 8;
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(SHARDS);
  private static final Comparator<Item> BY_PLACE =
      Comparator.comparing(
          item -> item.text("sk").getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private ShardedLists() {}

  /** Where an item of a list lies. */
  public static Key key(String list, String place) {
    return new Key(partition(list, Shards.of(place, SHARDS)), place);
  }

  /** All of a list, its partitions side by side; one round trip each, and one a megabyte. */
  public static List<Item> read(Table table, String list) {
    return SIDE_BY_SIDE.each(partitions(list), partition -> table.query(partition, "")).stream()
        .flatMap(List::stream)
        .sorted(BY_PLACE)
        .toList();
  }

  private static List<String> partitions(String list) {
    return IntStream.range(0, SHARDS).mapToObj(shard -> partition(list, shard)).toList();
  }

  private static String partition(String list, int shard) {
    return list + "#" + shard;
  }
}
