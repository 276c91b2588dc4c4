package tw.portfolio.record.dynamo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import tw.portfolio.history.Retention;
import tw.portfolio.history.item.RetentionItems;
import tw.portfolio.kernel.dynamo.PacedWriter;
import tw.portfolio.kernel.dynamo.PartitionPace;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.WriteUnits;
import tw.portfolio.samples.SchoolBuilder;

/**
 * A table of a school that has nothing but its retention, which writes in no time at all: time
 * passes only where the pace waits. It notes when what was let through.
 */
final class TimedTable implements DynamoDbClient {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final List<Write> writes = new ArrayList<>();
  private final AtomicInteger transactions = new AtomicInteger();
  private final PartitionPace pace =
      new PartitionPace(PacedWriter.IMPORT_WORKER, () -> this.now, wait -> this.now += wait);
  private long now;

  private record Write(long at, Map<String, Long> units) {}

  Table table() {
    return new Table("table", this, this::paced);
  }

  /** One at a time, so that it is noted for when it was let through. */
  private synchronized void paced(List<TransactWriteItem> items) {
    pace.before(items);
    writes.add(new Write(now, WriteUnits.byKey(items)));
  }

  /** How many transactions there were, each of which has waited for the pace. */
  int transactions() {
    if (transactions.get() != writes.size()) {
      throw new IllegalStateException("Something was written without waiting for its turn");
    }
    return writes.size();
  }

  /** How long it has taken. */
  Duration passed() {
    return Duration.ofNanos(now);
  }

  /** The most that any key has taken within any second. */
  long mostUnitsInASecond() {
    Map<String, TreeMap<Long, Long>> byKey = new TreeMap<>();
    for (Write write : writes) {
      write
          .units()
          .forEach(
              (key, units) ->
                  byKey
                      .computeIfAbsent(key, _ -> new TreeMap<>())
                      .merge(write.at(), units, Long::sum));
    }
    return byKey.values().stream()
        .flatMapToLong(
            times ->
                times.keySet().stream()
                    .mapToLong(
                        from ->
                            times.subMap(from, from + SECOND).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()))
        .max()
        .orElseThrow();
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    transactions.incrementAndGet();
    return TransactWriteItemsResponse.builder().build();
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    Map<String, AttributeValue> retention =
        RetentionItems.write(SchoolBuilder.SCHOOL, Retention.founded(5)).attributes();
    return request.key().get("pk").equals(retention.get("pk"))
        ? GetItemResponse.builder().item(retention).build()
        : GetItemResponse.builder().build();
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return BatchGetItemResponse.builder().responses(Map.of()).build();
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return PutItemResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return "dynamodb";
  }

  @Override
  public void close() {}
}
