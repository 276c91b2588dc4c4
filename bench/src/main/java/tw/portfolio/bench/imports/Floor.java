package tw.portfolio.bench.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import tw.portfolio.local.office.OfficeFile;

/** The least that has to be done with a file's rows. */
final class Floor {
  private static final int MOST_AT_ONCE = 25;

  private Floor() {}

  /**
   * Seconds to put each row as it is, in the batches that DynamoDB takes: without conditions,
   * history or anything to go on from.
   */
  static double write(DynamoDbClient client, String table, String partition, OfficeFile file) {
    long start = System.nanoTime();
    List<WriteRequest> batch = new ArrayList<>();
    for (int row = 0; row < file.rows().size(); row++) {
      Map<String, AttributeValue> item = new HashMap<>();
      item.put("pk", AttributeValue.fromS(partition + row / 50));
      item.put("sk", AttributeValue.fromS("ROW#" + row));
      for (int column = 0; column < file.header().size(); column++) {
        item.put("c" + column, AttributeValue.fromS(file.rows().get(row).get(column)));
      }
      batch.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
      if (batch.size() == MOST_AT_ONCE || row == file.rows().size() - 1) {
        Map<String, List<WriteRequest>> requests = Map.of(table, List.copyOf(batch));
        if (!client
            .batchWriteItem(all -> all.requestItems(requests))
            .unprocessedItems()
            .isEmpty()) {
          throw new IllegalStateException("DynamoDB was too busy for the floor");
        }
        batch.clear();
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
