package tw.portfolio.submission.dynamo;

import java.time.Instant;
import java.util.Set;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.HistoryLine;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.Confirmation;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportPlan;
import tw.portfolio.submission.ExportState;
import tw.portfolio.submission.Withdrawal;

/**
 * What people decide about an export: each is one write, under the condition that nobody else has
 * decided before, with its line in the history.
 */
final class ExportDecisions {
  private final Table table;
  private final Backoff backoff;

  ExportDecisions(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  /** A change of a job that is not confirmed, and whose plan is the one that was seen. */
  static ExportUpdate seen(ExportJob job) {
    ExportUpdate update =
        ExportUpdate.of(job).ifMissing(ExportItems.CONFIRMED).ifMissing(ExportItems.CANCELLED);
    return update
        .onlyIf(update.name(ExportItems.PLANNED) + " = :seen")
        .value(":seen", job.plan().map(ExportPlan::attempt).orElse(""));
  }

  boolean confirm(ExportJob job, Confirmation confirmation) {
    ExportPlan plan = job.plan().orElseThrow();
    ExportUpdate update =
        seen(job)
            .set(
                Item.empty()
                    .map(ExportItems.CONFIRMED, ExportItems.write(confirmation))
                    .textSet(ExportItems.TO_LOCK, plan.names())
                    .textSet(ExportItems.TO_PACK, plan.names())
                    .instant(ExportItems.UPDATED, confirmation.at()));
    return told(
        job,
        update,
        job.line(
            ChangeAction.CONFIRM,
            confirmation.by(),
            confirmation.at(),
            plan.figures().chinese(),
            ""));
  }

  boolean cancel(ExportJob job, Author.Someone by, Instant now) {
    ExportUpdate update =
        ExportUpdate.of(job)
            .ifMissing(ExportItems.CONFIRMED)
            .ifMissing(ExportItems.CANCELLED)
            .ifMissing(ExportItems.OUTCOME)
            .set(
                Item.empty().instant(ExportItems.CANCELLED, now).instant(ExportItems.UPDATED, now));
    return told(
        job, update, job.line(ChangeAction.CANCEL, by, now, ExportState.CANCELLED.chinese(), ""));
  }

  boolean withdraw(ExportJob job, Withdrawal withdrawal) {
    ExportUpdate update =
        ExportUpdate.of(job)
            .ifPresent(ExportItems.CONFIRMED)
            .ifPresent(ExportItems.OUTCOME)
            .ifMissing(ExportItems.RECEIPTED)
            .ifMissing(ExportItems.WITHDRAWAL)
            .set(
                Item.empty()
                    .map(ExportItems.WITHDRAWAL, ExportItems.write(withdrawal))
                    .textSet(
                        ExportItems.TO_WITHDRAW, job.plan().map(ExportPlan::names).orElse(Set.of()))
                    .instant(ExportItems.UPDATED, withdrawal.at()));
    return told(
        job,
        update,
        job.line(
            ChangeAction.REVOKE,
            withdrawal.by(),
            withdrawal.at(),
            ExportState.WITHDRAWN.chinese(),
            withdrawal.reason()));
  }

  boolean receipted(SchoolCode school, ExportId id, Instant now) {
    ExportUpdate update =
        ExportUpdate.of(ExportKeys.job(school, id))
            .ifPresent(ExportItems.CONFIRMED)
            .ifPresent(ExportItems.OUTCOME)
            .ifMissing(ExportItems.WITHDRAWAL);
    String first = update.name(ExportItems.RECEIPTED);
    return update.setOnce(first, Item.sortable(now)).run(table, backoff);
  }

  /** Two lines of one moment are told a nanosecond apart. */
  void tell(ExportJob job, Change line) {
    Change told = line;
    while (!told(job, telling(job, told), told)) {
      if (table.get(ExportKeys.job(job.school(), job.id())).isEmpty()) {
        throw new IllegalStateException("There is no such job to tell something about");
      }
      told = told.moved(told.at().plusNanos(1));
    }
  }

  private static ExportUpdate telling(ExportJob job, Change line) {
    return ExportUpdate.of(job).set(Item.empty().instant(ExportItems.TOLD, line.at()));
  }

  private boolean told(ExportJob job, ExportUpdate update, Change line) {
    return new Transaction<Void>(table, backoff).update(update.step()).line(line(job, line)).run()
        instanceof WriteResult.Written;
  }

  private HistoryLine line(ExportJob job, Change line) {
    return ChangeItems.line(
        table,
        job.school(),
        ExportKeys.job(job.school(), job.id()),
        line,
        line.action().code() + "#" + line.to().orElse(""));
  }
}
