package tw.portfolio.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.template.Table;

class TableServerTest {
  private static final Table TABLE =
      new Table(
          "Table",
          "histories",
          Map.of("pk", "S", "sk", "S"),
          new Table.Key("pk", Optional.of("sk")),
          List.of(),
          Optional.of(Attributes.EXPIRES_AT));

  /** Here as on AWS: whatever nobody may delete goes by itself when its time is over. */
  @Test
  void shouldTakeAwayWhatHasReachedItsEndAndNothingElse() {
    try (TableServer server = TableServer.start(Optional.empty());
        DynamoDbClient client =
            LocalCredentials.connection("DYNAMODB", server.endpoint())
                .client(DynamoDbClient.builder(), "DYNAMODB")) {
      Provisioning.tables(client, List.of(TABLE));
      Instant now = Instant.now();
      Map.of("over", now.minusSeconds(1), "kept", now.plus(Duration.ofDays(1)))
          .forEach((name, end) -> put(client, name, end));

      assertThat(Eventually.get(() -> places(client), List.of("kept")::equals))
          .containsExactly("kept");
    }
  }

  private static void put(DynamoDbClient client, String name, Instant end) {
    Item line =
        Item.at(new Key("213303#CHANGES", name))
            .number(Attributes.EXPIRES_AT, end.getEpochSecond());
    client.putItem(request -> request.tableName(TABLE.name()).item(line.attributes()));
  }

  private static List<String> places(DynamoDbClient client) {
    return client.scan(request -> request.tableName(TABLE.name())).items().stream()
        .map(item -> item.get("sk").s())
        .toList();
  }
}
