package tw.portfolio.local.service;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import tw.portfolio.local.clock.LocalClock;
import tw.portfolio.local.template.Table;

/**
 * Takes items away whose time is over by the clock of the local system, as DynamoDB does by itself,
 * and as late: every hour, and when the clock was set.
 *
 * <p>DynamoDB Local can do it too, but by the machine's time alone: with the clock set back, what
 * is written as good for weeks would be gone within seconds.
 */
public final class TableExpiry implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofHours(1);
  private static final String OVER = "#expiry < :now";

  /** An attribute that no item has. */
  private static final String NEVER = "neverExpires";

  /** So many items are looked at before others have their turn again. */
  private static final int PAGE = 500;

  private final List<Table> tables;
  private final DynamoDbClient client;
  private final LocalClock clock;
  private final Thread thread;

  private TableExpiry(List<Table> tables, DynamoDbClient client, LocalClock clock) {
    this.tables = tables;
    this.client = client;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("table-expiry").unstarted(this::keepTime);
  }

  /** The tables as DynamoDB Local is to make them, so that it takes nothing away itself. */
  public static List<Table> leftAlone(List<Table> tables) {
    return tables.stream()
        .map(
            table ->
                new Table(
                    table.id(),
                    table.name(),
                    table.attributes(),
                    table.key(),
                    table.indexes(),
                    table.expiry().map(_ -> NEVER)))
        .toList();
  }

  /**
   * Takes items away from now on.
   *
   * @param tables as the template has them
   * @param client reaches them; closed at the end
   */
  public static TableExpiry start(List<Table> tables, DynamoDbClient client, LocalClock clock) {
    TableExpiry expiry = new TableExpiry(List.copyOf(tables), client, clock);
    expiry.thread.start();
    return expiry;
  }

  private void keepTime() {
    try {
      Duration ahead = clock.ahead();
      for (Instant last = clock.instant(); ; last = clock.instant()) {
        clock.await(last.plus(BETWEEN), ahead);
        ahead = clock.ahead();
        clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void clear() {
    try {
      tables.forEach(table -> table.expiry().ifPresent(expiry -> clear(table, expiry)));
    } catch (SdkException e) {
      // What is left is there the next time as well; at the end the tables are closed already.
      LoggerFactory.getLogger(TableExpiry.class).warn("Not all was taken away", e);
    }
  }

  private void clear(Table table, String expiry) {
    Set<String> names = new HashSet<>(Set.of(table.key().partition()));
    table.key().sort().ifPresent(names::add);
    AttributeValue now = AttributeValue.fromN(Long.toString(clock.instant().getEpochSecond()));
    client
        .scanPaginator(
            scan ->
                scan.tableName(table.name())
                    .filterExpression(OVER)
                    .expressionAttributeNames(Map.of("#expiry", expiry))
                    .expressionAttributeValues(Map.of(":now", now))
                    .limit(PAGE))
        .items()
        .forEach(
            item -> {
              Map<String, AttributeValue> key = new HashMap<>(item);
              key.keySet().retainAll(names);
              remove(table.name(), key, expiry, now);
            });
  }

  /** Unless it was put anew meanwhile. */
  private void remove(
      String table, Map<String, AttributeValue> key, String expiry, AttributeValue now) {
    try {
      client.deleteItem(
          request ->
              request
                  .tableName(table)
                  .key(key)
                  .conditionExpression(OVER)
                  .expressionAttributeNames(Map.of("#expiry", expiry))
                  .expressionAttributeValues(Map.of(":now", now)));
    } catch (ConditionalCheckFailedException anew) {
      return;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    client.close();
  }
}
