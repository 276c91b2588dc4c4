package tw.portfolio.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.aws.Connection;
import tw.portfolio.aws.Environment;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.local.service.LocalCredentials;
import tw.portfolio.local.service.Provisioning;
import tw.portfolio.local.service.TableServer;
import tw.portfolio.local.template.Table;
import tw.portfolio.local.template.TemplateReader;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.store.Stores;
import tw.portfolio.store.dynamo.Backoff;
import tw.portfolio.store.dynamo.DynamoCertificationStore;
import tw.portfolio.store.dynamo.DynamoPieceStore;
import tw.portfolio.store.dynamo.DynamoRoster;
import tw.portfolio.store.dynamo.DynamoRosterWriter;
import tw.portfolio.store.dynamo.DynamoSelectionStore;
import tw.portfolio.store.dynamo.JitteredBackoff;

/**
 * Real tables for the contracts of the stores: one server a test class, one empty table of the
 * template's a test.
 */
final class Tables implements AutoCloseable {
  private final TableServer server;
  private final DynamoDbClient client;
  private final Table model;
  private final AtomicInteger count = new AtomicInteger();

  private Tables(TableServer server, DynamoDbClient client, Table model) {
    this.server = server;
    this.client = client;
    this.model = model;
  }

  static Tables start() {
    try {
      TableServer server = TableServer.start(Files.createTempDirectory("tables"));
      Environment environment =
          new Environment(
              Map.of(
                  "AWS_REGION",
                  "us-east-1",
                  "AWS_ACCESS_KEY_ID",
                  LocalCredentials.KEY,
                  "AWS_SECRET_ACCESS_KEY",
                  LocalCredentials.SECRET,
                  "AWS_ENDPOINT_URL_DYNAMODB",
                  server.endpoint().toString()));
      DynamoDbClient client =
          new Connection(environment).client(DynamoDbClient.builder(), "DYNAMODB");
      return new Tables(server, client, model());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table model() throws IOException {
    Map<String, String> usual =
        Map.of(
            "TokenIssuer",
            "https://issuer.test",
            "WebOrigin",
            "https://web.test",
            "MailFrom",
            "a@b.test");
    return new TemplateReader(Map.of(), usual, URI.create("http://queues.test"))
        .read(Path.of("..", "template.yaml"))
        .tables()
        .getFirst();
  }

  /** Stores on a new, empty table. */
  Stores open() {
    tw.portfolio.store.dynamo.Table table = table();
    JitteredBackoff backoff = new JitteredBackoff(new Random(1));
    return new Stores(
        new DynamoPieceStore(table, backoff),
        new DynamoCertificationStore(table, backoff),
        new DynamoSelectionStore(table, backoff),
        new DynamoRoster(table),
        new DynamoRosterWriter(table, backoff));
  }

  /** Another store on the table that was opened last. */
  <S> S beside(BiFunction<tw.portfolio.store.dynamo.Table, Backoff, S> store) {
    return store.apply(
        new tw.portfolio.store.dynamo.Table(lastName(), client),
        new JitteredBackoff(new Random(1)));
  }

  /** What was done to something of the usual school, by the history of the table opened last. */
  List<Deed> deeds(Subject subject) {
    String partition =
        SchoolBuilder.SCHOOL + "#CHANGES#" + subject.kind().code() + "#" + subject.id();
    return client
        .query(
            request ->
                request
                    .tableName(lastName())
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))))
        .items()
        .stream()
        .map(item -> Deed.valueOf(item.get("deed").s()))
        .toList();
  }

  private tw.portfolio.store.dynamo.Table table() {
    String name = "contract-" + count.incrementAndGet();
    Provisioning.tables(
        client,
        List.of(
            new Table(
                model.id(),
                name,
                model.attributes(),
                model.key(),
                model.indexes(),
                model.expiry())));
    return new tw.portfolio.store.dynamo.Table(name, client);
  }

  DynamoDbClient client() {
    return client;
  }

  /** The table opened last, for stores that {@link Stores} has not. */
  tw.portfolio.store.dynamo.Table last() {
    return new tw.portfolio.store.dynamo.Table(lastName(), client);
  }

  /** The name of the table opened last. */
  String lastName() {
    return "contract-" + count.get();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
