package tw.portfolio.local.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.http.LoopbackServer;

/** Before a database that takes as long over a transaction as a test wants. */
class ConflictingTablesTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final LoopbackServer database = database();

  private LoopbackServer database() {
    LoopbackServer server = LoopbackServer.bind(0);
    server.serve(
        exchange -> {
          try (exchange) {
            String asked =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (asked.contains("slow")) {
              begun.countDown();
              mayEnd.await();
            }
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'{', '}'});
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        });
    return server;
  }

  @AfterEach
  void close() {
    mayEnd.countDown();
    database.close();
  }

  private ConflictingTables tables(double chance) {
    return ConflictingTables.before(database.uri(), new Conflicts(chance, 7));
  }

  private static DynamoDbClient client(ConflictingTables tables) {
    return new Connection(
            new Environment(
                Map.of(
                    "AWS_REGION", "us-east-1",
                    "AWS_ACCESS_KEY_ID", "key",
                    "AWS_SECRET_ACCESS_KEY", "secret",
                    "AWS_ENDPOINT_URL_DYNAMODB", tables.uri().toString())))
        .client(DynamoDbClient.builder(), "DYNAMODB");
  }

  private static Map<String, AttributeValue> key(String sk) {
    return Map.of("pk", AttributeValue.fromS("213303#A"), "sk", AttributeValue.fromS(sk));
  }

  private static void together(DynamoDbClient client, String... places) {
    List<TransactWriteItem> steps =
        Stream.of(places)
            .map(
                place ->
                    TransactWriteItem.builder()
                        .put(put -> put.tableName("table").item(key(place)))
                        .build())
            .toList();
    client.transactWriteItems(request -> request.transactItems(steps));
  }

  private static void alone(DynamoDbClient client, String place) {
    client.updateItem(
        request -> request.tableName("table").key(key(place)).updateExpression("ADD n :one"));
  }

  @Test
  void shouldCancelWhatNamesAnItemOfATransactionUnderWay() throws Exception {
    try (ConflictingTables tables = tables(0);
        DynamoDbClient client = client(tables);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = threads.submit(() -> together(client, "slow", "shared"));
      if (!begun.await(20, TimeUnit.SECONDS)) {
        first.get(1, TimeUnit.SECONDS);
      }

      assertThatThrownBy(() -> together(client, "other", "shared"))
          .isInstanceOfSatisfying(
              TransactionCanceledException.class,
              cancelled ->
                  assertThat(cancelled.cancellationReasons())
                      .extracting(CancellationReason::code)
                      .containsExactly("None", "TransactionConflict"));
      assertThatThrownBy(() -> alone(client, "shared"))
          .isInstanceOf(TransactionConflictException.class);
      assertThatCode(() -> together(client, "other", "another")).doesNotThrowAnyException();
      assertThatCode(() -> alone(client, "other")).doesNotThrowAnyException();
      assertThatCode(() -> client.getItem(r -> r.tableName("table").key(key("shared"))))
          .doesNotThrowAnyException();

      mayEnd.countDown();
      first.get();
      assertThatCode(() -> together(client, "shared")).doesNotThrowAnyException();
    }
  }

  @Test
  void shouldConflictByChanceAndTheSameWithTheSameSeed() {
    List<Boolean> once = refused(0.2);

    assertThat(once.stream().filter(it -> it).count()).isBetween(20L, 60L);
    assertThat(refused(0.2)).isEqualTo(once);
    assertThat(refused(0)).containsOnly(false);
  }

  private List<Boolean> refused(double chance) {
    try (ConflictingTables tables = tables(chance);
        DynamoDbClient client = client(tables)) {
      return IntStream.range(0, 200)
          .mapToObj(
              at -> {
                try {
                  together(client, "one", "two");
                  return false;
                } catch (TransactionCanceledException e) {
                  return true;
                }
              })
          .toList();
    }
  }

  @Test
  void shouldRefuseWhatIsNoChance() {
    assertThatThrownBy(() -> new Conflicts(1.5, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
