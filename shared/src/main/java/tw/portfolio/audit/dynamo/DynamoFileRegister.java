package tw.portfolio.audit.dynamo;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import tw.portfolio.audit.FileRegister;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.item.FileItems;
import tw.portfolio.kernel.store.StoreUnavailableException;

/**
 * Files in whatever item has some: a share is a segment of the table, read a megabyte at a time, of
 * which only the files come over.
 */
public final class DynamoFileRegister implements FileRegister {
  private final Table table;

  /** The files of this table. */
  public DynamoFileRegister(Table table) {
    this.table = table;
  }

  @Override
  public void each(Share share, Consumer<List<RecordedFile.Verified>> take) {
    Map<String, AttributeValue> after = Map.of();
    do {
      ScanResponse page = page(share, after);
      take.accept(
          page.items().stream()
              .map(Item::of)
              .flatMap(DynamoFileRegister::files)
              .flatMap(DynamoFileRegister::verified)
              .toList());
      after = page.lastEvaluatedKey();
    } while (!after.isEmpty());
  }

  private ScanResponse page(Share share, Map<String, AttributeValue> after) {
    try {
      return table
          .client()
          .scan(
              request -> {
                request
                    .tableName(table.name())
                    .segment(share.number())
                    .totalSegments(share.of())
                    // An export's files are a number of files.
                    .filterExpression(
                        "attribute_type(#files, :map) OR attribute_exists(#attachments)")
                    .projectionExpression("#files, #kept, #attachments")
                    .expressionAttributeNames(
                        Map.of("#files", "files", "#kept", "kept", "#attachments", "attachments"))
                    .expressionAttributeValues(Map.of(":map", AttributeValue.fromS("M")));
                if (!after.isEmpty()) {
                  request.exclusiveStartKey(after);
                }
              });
    } catch (SdkException e) {
      throw new StoreUnavailableException("a share of the files", e);
    }
  }

  private static Stream<RecordedFile> files(Item item) {
    Stream<Item> announced =
        Stream.concat(Stream.of(item), item.optionalMap("kept").stream())
            .flatMap(holder -> holder.optionalMap("files").stream());
    Stream<Item> attached =
        item.optionalMap("attachments").stream()
            .flatMap(all -> all.names().map(all::map))
            .map(attachment -> attachment.map("file"));
    return Stream.concat(
        announced.flatMap(files -> FileItems.read(files).all().stream()),
        attached.map(FileItems::readFile));
  }

  private static Stream<RecordedFile.Verified> verified(RecordedFile file) {
    return switch (file) {
      case RecordedFile.Verified verified -> Stream.of(verified);
      case RecordedFile.Expected _ -> Stream.empty();
    };
  }
}
