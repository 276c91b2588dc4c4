package tw.portfolio.bench.imports;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.bench.school.Bulk;
import tw.portfolio.local.office.OfficeFile;

/** The least that has to be done with a file's rows. */
final class Floor {
  private Floor() {}

  /**
   * Seconds to put each row as it is, in the batches that DynamoDB takes: without conditions,
   * history or anything to go on from.
   */
  static double write(Bulk table, String partition, OfficeFile file) {
    long start = System.nanoTime();
    for (int row = 0; row < file.rows().size(); row++) {
      Map<String, AttributeValue> item = new HashMap<>();
      item.put("pk", AttributeValue.fromS(partition + row / 50));
      item.put("sk", AttributeValue.fromS("ROW#" + row));
      for (int column = 0; column < file.header().size(); column++) {
        item.put("c" + column, AttributeValue.fromS(file.rows().get(row).get(column)));
      }
      table.put(item);
    }
    table.flush();
    return (System.nanoTime() - start) / 1e9;
  }
}
