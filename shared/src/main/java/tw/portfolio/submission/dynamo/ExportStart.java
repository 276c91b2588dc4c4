package tw.portfolio.submission.dynamo;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.KeyedRequests;
import tw.portfolio.kernel.dynamo.KeyedRequests.Asking;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.RetryCause;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportStore.Started;

/**
 * Begins a job: job, list entry, request and, where it is to be handed in, "the latest of that kind
 * and year" are written in one transaction, which holds only while that latest is the one that was
 * seen to be over.
 */
final class ExportStart {
  private static final String EXPORT = "export";

  private final Table table;
  private final Backoff backoff;
  private final ExportJob job;
  private final Asking asking;
  private final KeyedRequests<ExportId> requests;

  ExportStart(Table table, Backoff backoff, ExportJob job, Optional<IdempotencyKey> request) {
    this.table = table;
    this.backoff = backoff;
    this.job = job;
    this.asking = new Asking(job.school(), request, job.created());
    this.requests = new KeyedRequests<>(table, backoff, EXPORT, ExportId::new);
  }

  Started run() {
    for (int attempt = 1; ; attempt++) {
      Optional<Started> repeated =
          requests.repeated(asking).map(earlier -> new Started.Repeated(earlier.id()));
      if (repeated.isPresent()) {
        return repeated.get();
      }
      Optional<ExportId> latest = job.order().handsIn() ? latest() : Optional.empty();
      Optional<ExportId> unfinished = latest.filter(this::unfinished);
      if (unfinished.isPresent() && remembered(unfinished.get())) {
        return new Started.Unfinished(unfinished.get());
      }
      if (unfinished.isEmpty() && begun(latest)) {
        return new Started.Anew();
      }
      // Somebody else was quicker: look again.
      backoff.beforeRetry(RetryCause.CONFLICT, attempt);
    }
  }

  private Optional<ExportId> latest() {
    return table.get(ExportKeys.latest(job)).map(item -> new ExportId(item.text(EXPORT)));
  }

  private boolean unfinished(ExportId id) {
    return table
        .get(ExportKeys.job(job.school(), id))
        .map(ExportItems::read)
        .filter(latest -> !latest.over())
        .isPresent();
  }

  private boolean remembered(ExportId id) {
    if (asking.request().isEmpty()) {
      return true;
    }
    Transaction<Void> transaction = new Transaction<>(table, backoff);
    requests.remember(transaction, asking, id);
    return transaction.run() instanceof WriteResult.Written;
  }

  private boolean begun(Optional<ExportId> ended) {
    Transaction<Void> transaction = new Transaction<>(table, backoff);
    if (job.order().handsIn()) {
      transaction.put(replacing(ended));
    }
    transaction.put(
        Put.builder()
            .item(ExportItems.write(job).attributes())
            .conditionExpression("attribute_not_exists(pk)"));
    transaction.put(
        Put.builder()
            .item(Item.at(ExportKeys.listed(job)).text(EXPORT, job.id().text()).attributes()));
    requests.remember(transaction, asking, job.id());
    transaction.line(
        ChangeItems.line(
            table, job.school(), ExportKeys.job(job.school(), job.id()), job.line(), "start"));
    return transaction.run() instanceof WriteResult.Written;
  }

  private Put.Builder replacing(Optional<ExportId> ended) {
    Put.Builder replace =
        Put.builder()
            .item(Item.at(ExportKeys.latest(job)).text(EXPORT, job.id().text()).attributes());
    return ended
        .map(
            id ->
                replace
                    .conditionExpression("#export = :ended")
                    .expressionAttributeNames(Map.of("#export", EXPORT))
                    .expressionAttributeValues(Map.of(":ended", AttributeValue.fromS(id.text()))))
        .orElseGet(() -> replace.conditionExpression("attribute_not_exists(pk)"));
  }
}
