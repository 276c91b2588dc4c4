package tw.portfolio.kernel.dynamo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Leaves half of every partition to the people who work meanwhile: within no second does a key,
 * which may be a partition of its own, take more than the writer's share of {@link #MOST} write
 * units, where DynamoDB has 1,000 for it. For one process, whose threads share it.
 */
public final class PartitionPace implements WritePace {
  /** Write units a second and key, of all writers together. */
  public static final long MOST = 500;

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final long most;
  private final LongSupplier nanos;
  private final LongConsumer pause;
  private final Map<String, Deque<Taken>> lately = new HashMap<>();

  /**
   * A pace that begins with nothing taken.
   *
   * @param writer whose share it keeps to
   * @param nanos what time it is, in nanoseconds since whenever
   * @param pause waits for that many nanoseconds
   */
  public PartitionPace(PacedWriter writer, LongSupplier nanos, LongConsumer pause) {
    this.most = writer.units();
    this.nanos = nanos;
    this.pause = pause;
  }

  /** By the machine's clock, which no correction of the time of day moves. */
  public static PartitionPace real(PacedWriter writer) {
    return new PartitionPace(writer, System::nanoTime, LockSupport::parkNanos);
  }

  private record Taken(long units, long until) {}

  @Override
  public void before(List<TransactWriteItem> items) {
    Map<String, Long> units = WriteUnits.byKey(items);
    for (long wait = taking(units); wait > 0; wait = taking(units)) {
      pause.accept(wait);
    }
  }

  /** Takes them, or tells how long it is until there may be room. */
  private synchronized long taking(Map<String, Long> units) {
    long now = nanos.getAsLong();
    lately.values().forEach(taken -> taken.removeIf(one -> one.until() - now <= 0));
    lately.values().removeIf(Deque::isEmpty);
    long wait =
        units.entrySet().stream()
            .mapToLong(one -> untilRoom(one.getKey(), one.getValue(), now))
            .max()
            .orElse(0);
    if (wait == 0) {
      units.forEach(
          (key, more) ->
              lately.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(taken(more, now)));
    }
    return wait;
  }

  /** What is more than a second's share by itself keeps its key to itself for longer. */
  private Taken taken(long units, long now) {
    return new Taken(units, now + Math.max(SECOND, SECOND * units / most));
  }

  private long untilRoom(String key, long more, long now) {
    Deque<Taken> taken = lately.getOrDefault(key, new ArrayDeque<>());
    long left = taken.stream().mapToLong(Taken::units).sum();
    long wait = 0;
    for (Taken one : taken) {
      if (left + more <= most) {
        break;
      }
      left -= one.units();
      wait = one.until() - now;
    }
    return wait;
  }
}
