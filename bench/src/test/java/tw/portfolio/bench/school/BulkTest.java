package tw.portfolio.bench.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

class BulkTest {
  private final List<Integer> batches = new ArrayList<>();
  private final List<String> updates = new ArrayList<>();

  private final Bulk bulk =
      new Bulk(
          new DynamoDbClient() {
            @Override
            public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
              batches.add(request.requestItems().get("table").size());
              return BatchWriteItemResponse.builder().build();
            }

            @Override
            public UpdateItemResponse updateItem(UpdateItemRequest request) {
              updates.add(request.updateExpression());
              return UpdateItemResponse.builder().build();
            }

            @Override
            public String serviceName() {
              return "dynamodb";
            }

            @Override
            public void close() {}
          },
          "table");

  private static TransactWriteItemsRequest transaction(TransactWriteItem... items) {
    return TransactWriteItemsRequest.builder().transactItems(items).build();
  }

  private static TransactWriteItem put(int number) {
    return TransactWriteItem.builder()
        .put(put -> put.item(Map.of("pk", AttributeValue.fromS("ITEM#" + number))))
        .build();
  }

  @Test
  void shouldWriteItemsInBatchesOfTwentyFiveAndTheRestAtTheEnd() {
    for (int number = 0; number < 30; number++) {
      bulk.transactWriteItems(transaction(put(number), put(100 + number)));
    }
    assertThat(batches).containsExactly(25, 25);

    bulk.close();

    assertThat(batches).containsExactly(25, 25, 10);
  }

  @Test
  void shouldAddToWhatIsThereAtOnce() {
    TransactWriteItem update =
        TransactWriteItem.builder()
            .update(changed -> changed.updateExpression("ADD pieces :one"))
            .build();

    bulk.transactWriteItems(transaction(update));

    assertThat(updates).containsExactly("ADD pieces :one");
    assertThat(batches).isEmpty();
  }

  @Test
  void shouldRefuseWhatDependsOnWhatIsThere() {
    TransactWriteItem update =
        TransactWriteItem.builder()
            .update(changed -> changed.conditionExpression("attribute_exists(pk)"))
            .build();
    TransactWriteItem delete = TransactWriteItem.builder().delete(gone -> {}).build();

    assertThatThrownBy(() -> bulk.transactWriteItems(transaction(update)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bulk.transactWriteItems(transaction(delete)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(batches).isEmpty();
    assertThat(updates).isEmpty();
  }
}
