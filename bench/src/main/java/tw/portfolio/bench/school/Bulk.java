package tw.portfolio.bench.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;

/**
 * Gathers what a store puts in transactions and writes it in large batches, without conditions: a
 * made-up school of thousands is there in seconds. For one thread.
 */
public final class Bulk implements DynamoDbClient {
  private static final int MOST_AT_ONCE = 25;

  private final DynamoDbClient behind;
  private final String table;
  private final List<WriteRequest> gathered = new ArrayList<>();

  Bulk(DynamoDbClient behind, String table) {
    this.behind = behind;
    this.table = table;
  }

  /** Into the table of that environment. */
  public static Bulk into(Environment environment) {
    return new Bulk(
        new Connection(environment).client(DynamoDbClient.builder(), "DYNAMODB"),
        environment.required("TABLE_NAME"));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    for (TransactWriteItem item : request.transactItems()) {
      if (item.put() != null) {
        put(item.put().item());
      } else if (item.update() != null && item.update().conditionExpression() == null) {
        update(item.update());
      } else {
        throw new IllegalArgumentException("What depends on what is there isn't written in bulk");
      }
    }
    return TransactWriteItemsResponse.builder().build();
  }

  /** For what a write knows of the school, such as for how long its history is kept. */
  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return behind.getItem(request);
  }

  /** A batch takes whole items only, so what is added to one goes by itself. */
  private void update(Update update) {
    behind.updateItem(
        alone ->
            alone
                .tableName(update.tableName())
                .key(update.key())
                .updateExpression(update.updateExpression())
                .expressionAttributeNames(update.expressionAttributeNames())
                .expressionAttributeValues(update.expressionAttributeValues()));
  }

  /** Writes an item, sooner or later. */
  public void put(Map<String, AttributeValue> item) {
    gathered.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
    if (gathered.size() == MOST_AT_ONCE) {
      flush();
    }
  }

  /** Writes the rest. */
  public void flush() {
    if (!gathered.isEmpty()) {
      Map<String, List<WriteRequest>> all = Map.of(table, List.copyOf(gathered));
      BatchWriteItemResponse answer = behind.batchWriteItem(batch -> batch.requestItems(all));
      if (answer.hasUnprocessedItems() && !answer.unprocessedItems().isEmpty()) {
        throw new IllegalStateException("DynamoDB was too busy to be filled");
      }
      gathered.clear();
    }
  }

  @Override
  public String serviceName() {
    return behind.serviceName();
  }

  @Override
  public void close() {
    flush();
    behind.close();
  }
}
