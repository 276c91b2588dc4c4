package tw.portfolio.bench.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** Seconds to read a CSV with the library alone. */
  static double read(byte[] csv) {
    long start = System.nanoTime();
    long cells = 0;
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(new String(csv, UTF_8))) {
      for (CsvRecord one : records) {
        cells += one.getFieldCount();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (cells == 0) {
      throw new IllegalStateException("An empty file");
    }
    return (System.nanoTime() - start) / 1e9;
  }

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
