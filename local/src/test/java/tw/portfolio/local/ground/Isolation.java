package tw.portfolio.local.ground;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Many transactions at the same moment each take one of a few places. Whoever keeps them apart has
 * given no more places than there are, and counted each that was taken.
 */
final class Isolation {
  private static final int ROUNDS = 8;
  private static final int WANTING = 40;
  private static final int PLACES = 20;

  private final DynamoDbClient client;
  private final String table;

  Isolation(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  boolean holds() {
    return IntStream.range(0, ROUNDS).allMatch(_ -> holdsOnce());
  }

  private boolean holdsOnce() {
    String partition = "probe#" + UUID.randomUUID();
    client.putItem(
        request ->
            request
                .tableName(table)
                .item(with(key(partition, "COUNT"), "taken", AttributeValue.fromN("0"))));
    try {
      long given = given(partition);
      return given <= PLACES && given == counted(partition) && given == kept(partition);
    } catch (ExecutionException neitherTakenNorRefused) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while trying the ground out", e);
    }
  }

  private long given(String partition) throws InterruptedException, ExecutionException {
    CountDownLatch everybodyHere = new CountDownLatch(WANTING);
    Callable<Boolean> one =
        () -> {
          everybodyHere.countDown();
          everybodyHere.await();
          return takes(partition);
        };
    long given = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> answer : threads.invokeAll(Collections.nCopies(WANTING, one))) {
        given += answer.get() ? 1 : 0;
      }
    }
    return given;
  }

  /**
   * @throws DynamoDbException if it is neither done nor refused
   */
  private boolean takes(String partition) {
    Update count =
        Update.builder()
            .tableName(table)
            .key(key(partition, "COUNT"))
            .updateExpression("SET taken = taken + :one")
            .conditionExpression("taken < :places")
            .expressionAttributeValues(
                Map.of(
                    ":one", AttributeValue.fromN("1"),
                    ":places", AttributeValue.fromN("" + PLACES)))
            .build();
    Put place =
        Put.builder().tableName(table).item(key(partition, "PLACE#" + UUID.randomUUID())).build();
    try {
      client.transactWriteItems(
          request ->
              request.transactItems(
                  List.of(
                      TransactWriteItem.builder().update(count).build(),
                      TransactWriteItem.builder().put(place).build())));
      return true;
    } catch (TransactionCanceledException refused) {
      return false;
    }
  }

  private long counted(String partition) {
    return Long.parseLong(
        client
            .getItem(
                request ->
                    request.tableName(table).key(key(partition, "COUNT")).consistentRead(true))
            .item()
            .get("taken")
            .n());
  }

  private long kept(String partition) {
    return client
        .query(
            request ->
                request
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :place)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(partition),
                            ":place", AttributeValue.fromS("PLACE#"))))
        .count();
  }

  private static Map<String, AttributeValue> key(String partition, String sort) {
    return Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS(sort));
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> key, String name, AttributeValue value) {
    Map<String, AttributeValue> item = new java.util.HashMap<>(key);
    item.put(name, value);
    return item;
  }
}
