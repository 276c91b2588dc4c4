package tw.portfolio.history.dynamo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.parallel.BoundedParallel;

/** The partitions of a stretch as one listing, newest first. */
final class MergedShards {
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(8);

  private final Table table;
  private final List<ShardReader> shards;
  private final int linesATrip;

  /**
   * @param linesATrip how many lines of a partition are read at a time
   */
  MergedShards(Table table, List<ShardReader> shards, int linesATrip) {
    this.table = table;
    this.shards = shards;
    this.linesATrip = linesATrip;
  }

  /** The next line; none once all are told. Lines of one moment come partition by partition. */
  Optional<Item> next() {
    List<ShardReader> due = shards.stream().filter(ShardReader::isDue).toList();
    if (!due.isEmpty()) {
      read(due);
    }
    return shards.stream()
        .filter(shard -> shard.newestLeft().isPresent())
        // The first of those that are equally new.
        .min(Comparator.comparing(MergedShards::newestLeft, Comparator.reverseOrder()))
        .map(ShardReader::take);
  }

  private static String newestLeft(ShardReader shard) {
    return shard.newestLeft().orElseThrow();
  }

  private void read(List<ShardReader> due) {
    List<ShardReader> done =
        SIDE_BY_SIDE.each(
            due,
            shard -> {
              shard.read(table, linesATrip);
              return shard;
            });
    // A page of an index may be empty though there is more behind it.
    List<ShardReader> again = done.stream().filter(ShardReader::isDue).toList();
    if (!again.isEmpty()) {
      read(again);
    }
  }
}
