package tw.portfolio.local.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import tw.portfolio.aws.Connection;
import tw.portfolio.aws.Environment;
import tw.portfolio.local.service.LocalCredentials;
import tw.portfolio.local.service.TableServer;
import tw.portfolio.store.dynamo.Backoff;
import tw.portfolio.store.dynamo.JitteredBackoff;
import tw.portfolio.store.dynamo.Table;

/** A DynamoDB of its own with one table; every test takes the table anew. */
final class LocalTable implements AutoCloseable {
  private static final String NAME = "portfolio";

  private final TableServer server;
  private final DynamoDbClient client;

  LocalTable(Path folder) {
    server = TableServer.start(folder);
    client =
        new Connection(environment(server.endpoint())).client(DynamoDbClient.builder(), "DYNAMODB");
  }

  static Environment environment(URI endpoint) {
    return new Environment(
        Map.of(
            "AWS_REGION", LocalCredentials.REGION,
            "AWS_ACCESS_KEY_ID", LocalCredentials.KEY,
            "AWS_SECRET_ACCESS_KEY", LocalCredentials.SECRET,
            "AWS_ENDPOINT_URL", endpoint.toString()));
  }

  static Backoff backoff() {
    return new JitteredBackoff(RandomGenerator.getDefault());
  }

  Table anew() {
    if (client.listTables().tableNames().contains(NAME)) {
      client.deleteTable(request -> request.tableName(NAME));
    }
    client.createTable(
        request ->
            request
                .tableName(NAME)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("pk"), attribute("sk"))
                .keySchema(element("pk", KeyType.HASH), element("sk", KeyType.RANGE)));
    return new Table(NAME, client);
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement element(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
