package tw.portfolio.job.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.history.Change;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobStore;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.HistoryLine;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.KeyedRequests;
import tw.portfolio.kernel.dynamo.KeyedRequests.Asking;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.dynamo.VersionedItems;
import tw.portfolio.kernel.store.AskedOnce;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Jobs in DynamoDB. */
public final class DynamoJobStore implements JobStore {
  private final Table table;
  private final Backoff backoff;
  private final KeyedRequests<JobId> requests;

  /** Jobs in this table. */
  public DynamoJobStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
    this.requests = new KeyedRequests<>(table, backoff, JobItems.JOB, JobId::new);
  }

  @Override
  public AskedOnce<JobId> ask(Job job, Change line, Optional<IdempotencyKey> request) {
    return requests.ask(
        new Asking(job.school(), request, job.created()),
        job.id(),
        transaction -> {
          transaction.put(
              Put.builder()
                  .item(JobItems.write(job).attributes())
                  .conditionExpression("attribute_not_exists(pk)"));
          transaction.putAlong(listed(JobKeys.list(job.school(), job.kind()), job));
          job.about()
              .ifPresent(
                  student ->
                      transaction.putAlong(listed(JobKeys.list(job.school(), student), job)));
          transaction.line(line(job, line));
        });
  }

  private static Item listed(String list, Job job) {
    return Item.at(new Key(list, JobKeys.place(job))).text(JobItems.JOB, job.id().text());
  }

  @Override
  public Optional<Job> find(SchoolCode school, JobId id) {
    return table.get(JobKeys.job(school, id)).map(JobItems::read);
  }

  @Override
  public StoredPage<Job> page(SchoolCode school, JobKind kind, Optional<String> after, int most) {
    return page(school, JobKeys.list(school, kind), after, most);
  }

  @Override
  public StoredPage<Job> page(SchoolCode school, PersonId about, Optional<String> after, int most) {
    return page(school, JobKeys.list(school, about), after, most);
  }

  private StoredPage<Job> page(SchoolCode school, String list, Optional<String> after, int most) {
    return table
        .latestNamed(
            list,
            JobKeys.LISTED,
            after,
            most,
            listed -> JobKeys.job(school, new JobId(listed.text(JobItems.JOB))),
            backoff)
        .map(JobItems::read);
  }

  /** {@inheritDoc} The index has the whole item, so that the one trip is enough. */
  @Override
  public List<Job> silent(Instant since, Instant until) {
    return table.silent(JobKeys.WORKING, since, until).stream().map(JobItems::read).toList();
  }

  @Override
  public boolean advance(Job job, Optional<Change> line) {
    Transaction<Void> transaction = new Transaction<>(table, backoff);
    transaction.update(VersionedItems.update(JobItems.write(job), JobItems.PASSING));
    line.ifPresent(one -> transaction.line(line(job, one)));
    return transaction.run() instanceof WriteResult.Written;
  }

  /** {@inheritDoc} Two lines of one moment are told a nanosecond apart. */
  @Override
  public void tell(Job job, Change line) {
    Change told = line;
    while (!told(job, told)) {
      if (find(job.school(), job.id()).isEmpty()) {
        throw new IllegalStateException("There is no such job to tell something about");
      }
      told = told.moved(told.at().plusNanos(1));
    }
  }

  private boolean told(Job job, Change line) {
    Transaction<Void> transaction = new Transaction<>(table, backoff);
    transaction.update(
        Update.builder()
            .key(JobKeys.job(job.school(), job.id()).attributes())
            .updateExpression("SET told = :at")
            .conditionExpression("attribute_exists(pk)")
            .expressionAttributeValues(
                Map.of(":at", AttributeValue.fromS(Item.sortable(line.at())))));
    transaction.line(line(job, line));
    return transaction.run() instanceof WriteResult.Written;
  }

  private HistoryLine line(Job job, Change line) {
    return ChangeItems.line(
        table,
        job.school(),
        JobKeys.job(job.school(), job.id()),
        line,
        ChangeItems.step(job.version()));
  }
}
