package tw.portfolio.bench.floor;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Calls to DynamoDB. */
final class TableCalls {
  private static final Map<String, AttributeValue> KEY =
      Map.of("pk", AttributeValue.fromS("FLOOR"), "sk", AttributeValue.fromS("FLOOR"));

  private final String table = Settings.variable("TABLE_NAME");
  private final DynamoDbClient client = Settings.client(DynamoDbClient.builder(), "DYNAMODB");

  Runnable named(String operation) {
    return switch (operation) {
      case "GetItem" -> this::get;
      case "BatchGetItem" -> this::getMany;
      case "Query" -> this::query;
      case "PutItem" -> this::put;
      case "TransactWriteItems" -> this::write;
      default -> throw new IllegalArgumentException("No floor for " + operation);
    };
  }

  private void get() {
    client.getItem(request -> request.tableName(table).key(KEY).consistentRead(true));
  }

  private void getMany() {
    Map<String, KeysAndAttributes> keys =
        Map.of(table, KeysAndAttributes.builder().keys(List.of(KEY)).build());
    client.batchGetItem(request -> request.requestItems(keys));
  }

  private void query() {
    client.query(
        request ->
            request
                .tableName(table)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", KEY.get("pk")))
                .consistentRead(true));
  }

  private void put() {
    client.putItem(request -> request.tableName(table).item(KEY));
  }

  private void write() {
    Put put = Put.builder().tableName(table).item(KEY).build();
    client.transactWriteItems(
        request -> request.transactItems(TransactWriteItem.builder().put(put).build()));
  }
}
