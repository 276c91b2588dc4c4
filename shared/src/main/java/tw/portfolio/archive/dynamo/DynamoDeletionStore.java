package tw.portfolio.archive.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.archive.Deletion;
import tw.portfolio.archive.DeletionStore;
import tw.portfolio.archive.Registered;
import tw.portfolio.history.item.RetentionItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.Student;
import tw.portfolio.record.item.RecordKeys;
import tw.portfolio.school.SchoolCode;

/** Records of deletions in DynamoDB. */
public final class DynamoDeletionStore implements DeletionStore {
  private static final String NEW = "attribute_not_exists(pk)";

  private final Table table;
  private final Backoff backoff;

  /** Records in this table. */
  public DynamoDeletionStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  /** The register says something else by now, or it has begun already. */
  private record NotToBegin() {}

  @Override
  public boolean begin(Deletion.Open open, Registered seen) {
    Transaction<NotToBegin> transaction = new Transaction<>(table, backoff);
    transaction.delete(entry(open.deletion().school(), seen), _ -> new NotToBegin());
    Stream.of(item(open.deletion()), DeletionItems.write(open))
        .forEach(
            item ->
                transaction.put(
                    Put.builder().item(item.attributes()).conditionExpression(NEW),
                    _ -> new NotToBegin()));
    return transaction.run() instanceof WriteResult.Written;
  }

  private Item item(Deletion deletion) {
    return DeletionItems.write(
        deletion,
        RetentionItems.of(table, deletion.school(), deletion.begun()).end(deletion.begun()));
  }

  private static Delete.Builder entry(SchoolCode school, Registered seen) {
    return Delete.builder()
        .key(RecordKeys.key(school, Student.keyOf(seen.number())).attributes())
        .conditionExpression("#person = :person AND #status = :status AND #year = :year")
        .expressionAttributeNames(Map.of("#person", "person", "#status", "status", "#year", "year"))
        .expressionAttributeValues(
            Map.of(
                ":person", AttributeValue.fromS(seen.person().text()),
                ":status", AttributeValue.fromS(seen.status().code()),
                ":year", AttributeValue.fromN(seen.year().toString())));
  }

  @Override
  public List<Deletion.Open> open(SchoolCode school) {
    return table.query(DeletionItems.open(school), "").stream()
        .flatMap(
            open ->
                table.get(DeletionItems.record(school, open)).stream()
                    .map(record -> DeletionItems.readOpen(school, open, record)))
        .toList();
  }

  @Override
  public void finish(Deletion finished) {
    Transaction<NotToBegin> transaction = new Transaction<>(table, backoff);
    transaction.put(Put.builder().item(item(finished).attributes()));
    transaction.delete(
        Delete.builder().key(DeletionItems.openKey(finished).attributes()), _ -> new NotToBegin());
    if (!(transaction.run() instanceof WriteResult.Written)) {
      throw new IllegalStateException("The end of a deletion has no condition");
    }
  }

  @Override
  public StoredPage<Deletion> page(SchoolCode school, Optional<String> after, int most) {
    return table
        .latest(DeletionItems.list(school), DeletionItems.LISTED, after, most)
        .map(item -> DeletionItems.read(school, item));
  }
}
