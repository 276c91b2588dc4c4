package tw.portfolio.local.trial;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;

/** Notes in the table, by which a handler tells a test what it saw. */
public final class Notes implements AutoCloseable {
  private final DynamoDbClient client;
  private final String table;

  public Notes(Environment environment) {
    this.client = new Connection(environment).client(DynamoDbClient.builder(), "DYNAMODB");
    this.table = environment.required("TABLE_NAME");
  }

  public void add(String about, String id, String text) {
    Map<String, AttributeValue> item =
        Map.of(
            "pk", AttributeValue.fromS(about),
            "sk", AttributeValue.fromS(id),
            "text", AttributeValue.fromS(text));
    client.putItem(request -> request.tableName(table).item(item));
  }

  public List<String> about(String about) {
    return client
        .query(
            request ->
                request
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(about))))
        .items()
        .stream()
        .map(item -> item.get("text").s())
        .toList();
  }

  @Override
  public void close() {
    client.close();
  }
}
