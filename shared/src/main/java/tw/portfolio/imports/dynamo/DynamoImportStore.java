package tw.portfolio.imports.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.imports.ImportId;
import tw.portfolio.imports.ImportJob;
import tw.portfolio.imports.ImportStore;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.HistoryLine;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.OnceItems;
import tw.portfolio.kernel.dynamo.RequestKeys;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.RetryCause;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;

/** Imports in DynamoDB. */
public final class DynamoImportStore implements ImportStore {
  private final Table table;
  private final Backoff backoff;

  /** Imports in this table. */
  public DynamoImportStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public Announced announce(ImportJob job, Change line, Optional<IdempotencyKey> request) {
    for (int attempt = 1; ; attempt++) {
      Optional<Announced> repeated = request.flatMap(once -> repeated(job, once));
      if (repeated.isPresent()) {
        return repeated.get();
      }
      Transaction<Void> transaction = new Transaction<>(table, backoff);
      transaction.put(
          Put.builder()
              .item(ImportItems.write(job).attributes())
              .conditionExpression("attribute_not_exists(pk)"));
      transaction.putAlong(ImportItems.listed(job));
      transaction.line(line(job, line));
      request.ifPresent(
          once ->
              transaction.put(
                  OnceItems.forJob(
                      job.school(), once, ImportItems.IMPORT, job.id().text(), job.created())));
      if (transaction.run() instanceof WriteResult.Written) {
        return new Announced.Anew();
      }
      // The same request was quicker on another way: look again.
      backoff.beforeRetry(RetryCause.CONFLICT, attempt);
    }
  }

  private Optional<Announced> repeated(ImportJob job, IdempotencyKey once) {
    return table
        .get(RequestKeys.request(job.school(), once.person(), once.key()))
        .filter(item -> item.number("expiresAt") >= job.created().getEpochSecond())
        .map(
            item ->
                new Announced.Repeated(
                    item.optionalText(ImportItems.IMPORT).map(ImportId::new), item.text("digest")));
  }

  @Override
  public Optional<ImportJob> find(SchoolCode school, ImportId id) {
    return table.get(ImportItems.key(school, id)).map(ImportItems::read);
  }

  @Override
  public ImportPage page(SchoolCode school, Optional<String> after, int most) {
    Table.ListPage page = table.latest(ImportItems.list(school), ImportItems.LISTED, after, most);
    return new ImportPage(
        page.items().stream()
            .map(item -> find(school, new ImportId(item.text(ImportItems.IMPORT))))
            .flatMap(Optional::stream)
            .toList(),
        page.next());
  }

  /** {@inheritDoc} The index has the whole item, so that the one trip is enough. */
  @Override
  public List<ImportJob> silent(Instant since, Instant until) {
    return table
        .queryAll(
            "openUploads",
            QueryConditional.sortBetween(
                from -> from.partitionValue(ImportItems.WORKING).sortValue(Item.sortable(since)),
                to -> to.partitionValue(ImportItems.WORKING).sortValue(Item.sortable(until))))
        .stream()
        .map(ImportItems::read)
        .toList();
  }

  @Override
  public boolean advance(ImportJob job, Optional<Change> line) {
    Transaction<Void> transaction = new Transaction<>(table, backoff);
    transaction.put(
        Put.builder()
            .item(ImportItems.write(job).attributes())
            .conditionExpression("#version = :before")
            .expressionAttributeNames(Map.of("#version", ImportItems.VERSION))
            .expressionAttributeValues(
                Map.of(":before", AttributeValue.fromN(Integer.toString(job.version() - 1)))));
    line.ifPresent(one -> transaction.line(line(job, one)));
    return transaction.run() instanceof WriteResult.Written;
  }

  private HistoryLine line(ImportJob job, Change line) {
    return ChangeItems.line(
        table,
        job.school(),
        ImportItems.key(job.school(), job.id()),
        line,
        ChangeItems.step(job.version()));
  }
}
