package tw.portfolio.bench.floor;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Calls to DynamoDB. */
final class TableCalls {
  private static final Map<String, AttributeValue> KEY =
      Map.of("pk", AttributeValue.fromS("FLOOR"), "sk", AttributeValue.fromS("FLOOR"));

  private final String table = Settings.variable("TABLE_NAME");
  private final DynamoDbClient client = Settings.client(DynamoDbClient.builder(), "DYNAMODB");

  Runnable named(String operation) {
    return switch (operation) {
      case "GetItem" ->
          () -> client.getItem(get -> get.tableName(table).key(KEY).consistentRead(true));
      case "BatchGetItem" -> () -> client.batchGetItem(many -> many.requestItems(keys()));
      case "Query" ->
          () ->
              client.query(
                  query ->
                      query
                          .tableName(table)
                          .keyConditionExpression("pk = :pk")
                          .expressionAttributeValues(Map.of(":pk", KEY.get("pk")))
                          .consistentRead(true));
      case "PutItem" -> () -> client.putItem(put -> put.tableName(table).item(KEY));
      case "TransactWriteItems" ->
          () -> client.transactWriteItems(write -> write.transactItems(put()));
      default -> throw new IllegalArgumentException("No floor for " + operation);
    };
  }

  private Map<String, KeysAndAttributes> keys() {
    return Map.of(table, KeysAndAttributes.builder().keys(List.of(KEY)).build());
  }

  private TransactWriteItem put() {
    return TransactWriteItem.builder().put(put -> put.tableName(table).item(KEY)).build();
  }
}
