package tw.portfolio.submission.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.job.Product;
import tw.portfolio.job.item.ProductItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.Confirmation;
import tw.portfolio.submission.ExportFailure;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportOutcome;
import tw.portfolio.submission.ExportPlan;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.LockedClass;
import tw.portfolio.submission.Withdrawal;
import tw.portfolio.submission.pack.ExportProblem;

/** Export jobs in DynamoDB. */
public final class DynamoExportStore implements ExportStore {
  private final Table table;
  private final Backoff backoff;
  private final ExportDecisions decisions;

  /** Jobs in this table. */
  public DynamoExportStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
    this.decisions = new ExportDecisions(table, backoff);
  }

  @Override
  public Started start(ExportJob job, Optional<IdempotencyKey> request) {
    return new ExportStart(table, backoff, job, request).run();
  }

  @Override
  public Optional<ExportRecord> find(SchoolCode school, ExportId id) {
    List<Item> items = table.query(ExportKeys.partition(school, id), "");
    return items.stream()
        .filter(item -> !isClass(item))
        .findFirst()
        .map(
            job ->
                new ExportRecord(
                    ExportItems.read(job),
                    items.stream()
                        .filter(DynamoExportStore::isClass)
                        .map(ExportItems::readProgress)
                        .toList()));
  }

  private static boolean isClass(Item item) {
    return item.text("sk").startsWith(ExportKeys.CLASS);
  }

  @Override
  public StoredPage<ExportRecord> page(SchoolCode school, Optional<String> after, int most) {
    StoredPage<Item> page = table.latest(ExportKeys.list(school), ExportKeys.LISTED, after, most);
    List<ExportRecord> jobs =
        page.entries().stream()
            .map(item -> find(school, new ExportId(item.text("export"))))
            .flatMap(Optional::stream)
            .toList();
    return new StoredPage<>(jobs, page.next());
  }

  @Override
  public List<ExportProblem> problems(SchoolCode school, ExportId id) {
    Optional<ExportPlan> plan =
        table.get(ExportKeys.job(school, id)).map(ExportItems::read).flatMap(ExportJob::plan);
    return table.query(ExportKeys.problems(school, id), "").stream()
        .filter(item -> ExportProblemItems.counts(item, plan))
        .map(ExportProblemItems::read)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public void planned(ExportJob job, ExportPlan plan, List<ExportProblem> problems, Instant now) {
    tell(job, plan, problems);
    ExportUpdate update = ExportUpdate.of(job).ifMissing(ExportItems.PLAN).set(plan(plan, now));
    if (!job.order().handsIn()) {
      update.set(Item.empty().textSet(ExportItems.TO_PACK, plan.names()));
    }
    update.run(table, backoff);
  }

  @Override
  public boolean replanned(
      ExportJob job, ExportPlan plan, List<ExportProblem> problems, Instant now) {
    tell(job, plan, problems);
    return ExportDecisions.seen(job).set(plan(plan, now)).run(table, backoff);
  }

  private static Item plan(ExportPlan plan, Instant now) {
    return Item.empty()
        .map(ExportItems.PLAN, ExportItems.write(plan))
        .text(ExportItems.PLANNED, plan.attempt())
        .instant(ExportItems.UPDATED, now);
  }

  /** What a plan leaves out is written before it: it counts once the plan does. */
  private void tell(ExportJob job, ExportPlan plan, List<ExportProblem> problems) {
    problems.stream()
        .collect(Collectors.groupingBy(problem -> problem.place().className()))
        .forEach(
            (name, ofClass) -> {
              Transaction<Void> transaction = new Transaction<>(table, backoff);
              tell(transaction, job, ExportProblemItems.ofPlan(plan.attempt()), name, ofClass);
              transaction.run();
            });
  }

  @Override
  public boolean confirm(ExportJob job, Confirmation confirmation) {
    return decisions.confirm(job, confirmation);
  }

  @Override
  public boolean cancel(ExportJob job, Author.Someone by, Instant now) {
    return decisions.cancel(job, by, now);
  }

  @Override
  public boolean withdraw(ExportJob job, Withdrawal withdrawal) {
    return decisions.withdraw(job, withdrawal);
  }

  @Override
  public boolean receipted(SchoolCode school, ExportId id, Instant now) {
    return decisions.receipted(school, id, now);
  }

  @Override
  public void tell(ExportJob job, Change line) {
    decisions.tell(job, line);
  }

  @Override
  public void locked(
      ExportJob job,
      String className,
      LockedClass locked,
      List<ExportProblem> problems,
      Instant now) {
    Transaction<Void> transaction =
        new Transaction<Void>(table, backoff)
            .update(takenOut(job, ExportItems.TO_LOCK, className, now).step())
            .update(
                ExportUpdate.of(ExportKeys.oneClass(job, className))
                    .ifMissing(ExportItems.LOCKED)
                    .set(
                        Item.empty()
                            .map(ExportItems.LOCKED, ExportItems.write(locked))
                            .instant(ExportItems.UPDATED, now)
                            .number(ExportItems.PIECES, 0)
                            .number(ExportItems.BYTES, 0))
                    .remove(ExportItems.UNTIL, ExportItems.ATTEMPT)
                    .step());
    tell(transaction, job, "LOCK", className, problems);
    // A refusal means that another attempt has ended this step: what it wrote counts.
    transaction.run();
  }

  @Override
  public void withdrawn(ExportJob job, String className, Instant now) {
    takenOut(job, ExportItems.TO_WITHDRAW, className, now).run(table, backoff);
  }

  @Override
  public boolean take(ExportJob job, String className, Lease lease) {
    ExportUpdate update = hold(job, className, lease, 0, 0);
    String until = update.name(ExportItems.UNTIL);
    return update
        .onlyIf("attribute_not_exists(" + until + ") OR " + until + " <= :now")
        .value(":now", Item.sortable(lease.now()))
        .run(table, backoff);
  }

  @Override
  public boolean progress(ExportJob job, String className, Lease lease, int pieces, long bytes) {
    ExportUpdate update = hold(job, className, lease, pieces, bytes);
    boolean held =
        update
            .onlyIf(update.name(ExportItems.ATTEMPT) + " = :held")
            .value(":held", lease.attempt())
            .run(table, backoff);
    // Read and not checked in one write: a write would have every worker wait for that one item.
    return held
        && table
            .get(ExportKeys.job(job.school(), job.id()))
            .filter(now -> !now.has(ExportItems.CANCELLED))
            .isPresent();
  }

  private static ExportUpdate hold(
      ExportJob job, String className, Lease lease, int pieces, long bytes) {
    return ExportUpdate.of(ExportKeys.oneClass(job, className))
        .ifMissing(ExportItems.PACKED)
        .set(
            Item.empty()
                .text(ExportItems.ATTEMPT, lease.attempt())
                .instant(ExportItems.UNTIL, lease.until())
                .instant(ExportItems.UPDATED, lease.now())
                .number(ExportItems.PIECES, pieces)
                .number(ExportItems.BYTES, bytes));
  }

  @Override
  public void packed(ExportJob job, String className, Packed packed, Instant now) {
    Transaction<Void> transaction =
        new Transaction<Void>(table, backoff)
            .update(takenOut(job, ExportItems.TO_PACK, className, now).step())
            .update(
                ExportUpdate.of(ExportKeys.oneClass(job, className))
                    .ifMissing(ExportItems.PACKED)
                    .set(
                        Item.empty()
                            .text(ExportItems.ATTEMPT, packed.attempt())
                            .instant(ExportItems.UPDATED, now)
                            .number(ExportItems.PIECES, packed.pieces())
                            .number(ExportItems.BYTES, packed.bytes())
                            .map(ExportItems.PACKED, ExportItems.write(packed.packed())))
                    .step());
    tell(transaction, job, "PACK", className, packed.problems());
    // A refusal means that another attempt has ended this step: what it wrote counts.
    transaction.run();
  }

  @Override
  public void sealed(ExportJob job, List<Product> products, Instant now) {
    ExportUpdate.of(job)
        .ifMissing(ExportItems.SEAL)
        .set(
            Item.empty()
                .maps(ExportItems.SEAL, products.stream().map(ProductItems::write).toList())
                .instant(ExportItems.UPDATED, now))
        .run(table, backoff);
  }

  private static ExportUpdate takenOut(
      ExportJob job, String attribute, String className, Instant now) {
    return ExportUpdate.of(job)
        .set(Item.empty().instant(ExportItems.UPDATED, now))
        .takeOut(attribute, className);
  }

  private static void tell(
      Transaction<Void> transaction,
      ExportJob job,
      String step,
      String className,
      List<ExportProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    Stream<Put.Builder> puts =
        ExportProblemItems.write(job, step, className, problems).stream()
            .map(item -> Put.builder().item(item.attributes()));
    puts.forEach(transaction::put);
  }

  @Override
  public void finish(ExportJob job, ExportOutcome outcome) {
    ExportUpdate.of(job)
        .ifMissing(ExportItems.OUTCOME)
        .set(
            Item.empty()
                .map(ExportItems.OUTCOME, ExportItems.write(outcome))
                .instant(ExportItems.UPDATED, outcome.at()))
        .remove(ExportItems.FAILURE)
        .run(table, backoff);
  }

  @Override
  public void fail(SchoolCode school, ExportId id, ExportFailure failure) {
    ExportUpdate.of(ExportKeys.job(school, id))
        .onlyIf("attribute_exists(pk)")
        .ifMissing(ExportItems.OUTCOME, ExportItems.TO_WITHDRAW)
        .set(Item.empty().map(ExportItems.FAILURE, ExportItems.write(failure)))
        .run(table, backoff);
  }

  @Override
  public void resume(ExportJob job, Instant now) {
    ExportUpdate.of(job)
        .set(Item.empty().instant(ExportItems.UPDATED, now))
        .remove(ExportItems.FAILURE)
        .run(table, backoff);
  }
}
