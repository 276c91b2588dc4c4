package tw.portfolio.reminder.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.receipt.CaseState;
import tw.portfolio.receipt.ReceiptCase;
import tw.portfolio.receipt.ReceiptStore;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.Piece;
import tw.portfolio.work.outcome.DisputeStore;
import tw.portfolio.work.outcome.DisputeStore.DisputeQueue;

/** What offices are told, read once however many people of an office there are. */
public final class OfficeLines {
  private static final int COUNTED_AT_ONCE = 100;

  private final SchoolDay day;
  private final ReceiptStore receipts;
  private final DisputeStore disputes;
  private final OfficeTasks tasks;
  private Optional<List<DueLine>> reported = Optional.empty();
  private Optional<List<DueLine>> disputed = Optional.empty();
  private Optional<List<OfficeTasks.OfficeTask>> planned = Optional.empty();

  /** Those of a day. */
  public OfficeLines(
      SchoolDay day, ReceiptStore receipts, DisputeStore disputes, OfficeTasks tasks) {
    this.day = day;
    this.receipts = receipts;
    this.disputes = disputes;
    this.tasks = tasks;
  }

  /** Reports of receipts that wait to be looked at; they are asked for only where there are any. */
  public List<DueLine> reports() {
    if (reported.isEmpty()) {
      reported = Optional.of(day.on(ReminderKind.CASES) ? readReports() : List.of());
    }
    return reported.get();
  }

  private List<DueLine> readReports() {
    List<ReceiptCase> waiting =
        day.years().keySet().stream()
            .filter(day::receiptsBegun)
            .sorted(Comparator.naturalOrder())
            .flatMap(year -> cases(year).stream())
            .filter(one -> one.state() == CaseState.WAITING)
            .toList();
    return waiting.stream()
        .map(ReceiptCase::due)
        .filter(due -> due.isAfter(day.now()))
        .min(Comparator.naturalOrder())
        .or(() -> waiting.stream().map(ReceiptCase::due).max(Comparator.naturalOrder()))
        .map(next -> reports(waiting, next))
        .map(List::of)
        .orElseGet(List::of);
  }

  private List<ReceiptCase> cases(SchoolYear year) {
    return receipts.cases(day.school(), year);
  }

  private DueLine reports(Collection<ReceiptCase> waiting, Instant next) {
    int overdue =
        Math.toIntExact(waiting.stream().filter(one -> one.isOverdueAt(day.now())).count());
    return day.due(new OfficeLine.ReportsOpen(waiting.size(), overdue, next));
  }

  /** Disputes that wait for the office's decision. */
  public List<DueLine> disputes() {
    if (disputed.isEmpty()) {
      disputed = Optional.of(day.on(ReminderKind.CASES) ? readDisputes() : List.of());
    }
    return disputed.get();
  }

  private List<DueLine> readDisputes() {
    // The office's list is no teacher's; it has to be asked with somebody all the same.
    PersonId nobody = new PersonId("0".repeat(26));
    StoredPage.Source<Piece> list =
        (after, most) ->
            disputes.disputed(
                new DisputeQueue(day.school(), new Dispute.Asked.Office(), nobody, after, most));
    StoredPage<Piece> first = list.read(Optional.empty(), COUNTED_AT_ONCE);
    int waiting =
        first.entries().size()
            + first
                .next()
                .map(next -> StoredPage.count(list, _ -> true, Optional.of(next)))
                .orElse(0);
    return waiting == 0 ? List.of() : List.of(day.due(new OfficeLine.DisputesOpen(waiting)));
  }

  /** What the yearly plan says that these offices have to do. */
  public List<DueLine> tasks(Set<Role> offices) {
    if (planned.isEmpty()) {
      planned =
          Optional.of(
              day.on(ReminderKind.TASKS)
                  ? tasks.open(day.settings(day.year()), day.today())
                  : List.of());
    }
    return planned.get().stream()
        .filter(task -> task.offices().stream().anyMatch(offices::contains))
        .map(task -> day.due(new OfficeLine.TaskDue(task)))
        .toList();
  }
}
