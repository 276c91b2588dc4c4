package tw.portfolio.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tw.portfolio.access.Permits;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.receipt.ReceiptCase.Report;
import tw.portfolio.receipt.ReceiptStore.CaseChange;
import tw.portfolio.receipt.ReceiptStore.ReceiptWrite;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.SettingsRefusal;

/**
 * A student reads what the national database has received, and says of each kind that it is right
 * or what is not, inside that kind's window.
 */
public final class ConfirmingReceipts {
  /** Of one kind and period: whoever answers reads all of a school's at once. */
  static final int MOST_REPORTS = 50;

  /** All of a case is one record, with everything that was ever said in it. */
  static final int MOST_STEPS = 40;

  private final ReceiptStore receipts;
  private final SettingsInForce inForce;
  private final SettingsEnforcement settings;
  private final Supplier<String> ids;

  /**
   * Works on these stores.
   *
   * @param ids draws a new pseudonym each time
   */
  public ConfirmingReceipts(
      ReceiptStore receipts, SettingsInForce inForce, SettingsCache caps, Supplier<String> ids) {
    this.receipts = receipts;
    this.inForce = inForce;
    this.settings = new SettingsEnforcement(caps);
    this.ids = ids;
  }

  /**
   * What a student sees.
   *
   * @param all receipts and reports
   * @param settings the settings of each year in them, for their windows
   * @param faults what can be wrong
   */
  public record Page(StudentReceipts all, Map<SchoolYear, Settings> settings, FaultTable faults) {
    /** Copies the map. */
    public Page {
      settings = Map.copyOf(settings);
    }
  }

  /** All of the student's own. */
  public Page own(Actor student) {
    return BoundedParallel.both(
        () -> receipts.of(student.school(), student.person()),
        () -> receipts.faults(student.school()),
        (all, faults) ->
            new Page(
                all,
                all.receipts().stream()
                    .map(one -> one.key().period().year())
                    .distinct()
                    .collect(
                        Collectors.toMap(
                            Function.identity(), year -> inForce.settings(student.school(), year))),
                faults));
  }

  /**
   * Says 「資料正確無誤」 of a kind. Who says it twice has what was asked for. What the school has found to
   * be right, and the student has looked at again, is accepted with it.
   *
   * @param version which version the student saw
   */
  public Answer<StudentReceipt> confirm(
      Actor student, ReceiptPeriod period, ReceiptKind kind, int version, Instant now) {
    StudentReceipts all = receipts.of(student.school(), student.person());
    Optional<StudentReceipt> found = all.find(period, kind);
    if (found.isEmpty()) {
      return Answer.refused(ReceiptProblems.noReceipt());
    }
    StudentReceipt before = found.get();
    if (before.version() != version) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    if (before.state() == ReceiptState.CONFIRMED) {
      return Answer.granted(before);
    }
    List<CaseChange> accepted = new ArrayList<>();
    for (ReceiptCase one : all.of(before)) {
      if (!one.state().isLast()) {
        if (!CaseStep.ACCEPT.from().contains(one.state())) {
          return Answer.refused(ReceiptProblems.reportedStill());
        }
        accepted.add(
            new CaseChange(Optional.of(one), one.take(CaseStep.ACCEPT, student.name(), "", now)));
      }
    }
    StudentReceipt after = before.confirmed(now);
    Change line =
        ReceiptLine.of(
            Optional.of(before), after, ChangeAction.CONFIRM, Author.of(student), "", now);
    return write(student, before, after, accepted, line, now).map(_ -> after);
  }

  /**
   * Reports what is not right of a kind.
   *
   * @param row the id of the row; none if something is missing altogether
   * @param fault the code of the fault
   */
  public Answer<ReceiptCase> report(
      Actor student,
      ReceiptPeriod period,
      ReceiptKind kind,
      Optional<String> row,
      String fault,
      String text,
      Instant now) {
    return reportable(student, period, kind)
        .then(
            before ->
                report(student, before, row, fault, text)
                    .then(
                        report -> {
                          CaseId id = new CaseId(ids.get());
                          ReceiptCase opened =
                              ReceiptCase.opened(id, before.key(), report, student.name(), now);
                          return write(
                              student,
                              before,
                              before.reported(id),
                              new CaseChange(Optional.empty(), opened),
                              CaseStep.REPORT,
                              now);
                        }));
  }

  private Answer<StudentReceipt> reportable(Actor student, ReceiptPeriod period, ReceiptKind kind) {
    StudentReceipts all = receipts.of(student.school(), student.person());
    Optional<StudentReceipt> found = all.find(period, kind);
    if (found.isEmpty()) {
      return Answer.refused(ReceiptProblems.noReceipt());
    }
    return all.of(found.get()).size() < MOST_REPORTS
        ? Answer.granted(found.get())
        : Answer.refused(ReceiptProblems.reportedOften(MOST_REPORTS));
  }

  /** A fault that goes out of use at this very moment may still be named: it harms nobody. */
  private Answer<Report> report(
      Actor student, StudentReceipt receipt, Optional<String> row, String fault, String text) {
    Optional<ReceiptRow> about = row.flatMap(receipt::row);
    if (row.isPresent() && about.isEmpty()) {
      return Answer.refused(ReceiptProblems.noSuchRow());
    }
    return receipts
        .faults(student.school())
        .used(fault)
        .map(
            known ->
                new Report(
                    row,
                    about.map(ReceiptRow::summary).orElse(receipt.key().kind().chinese()),
                    known.code(),
                    known.name(),
                    text))
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(ReceiptProblems.noSuchFault()));
  }

  /**
   * Says a report otherwise. After the school's answer that its data are right, that asks it again.
   *
   * @param version which version of the case the student saw
   */
  public Answer<ReceiptCase> change(
      Actor student, CaseId id, int version, String fault, String text, Instant now) {
    return own(student, id, version, CaseStep.CHANGE)
        .then(
            seen ->
                seen.reported().steps().size() < MOST_STEPS
                    ? Answer.granted(seen)
                    : Answer.refused(ReceiptProblems.changedOften(MOST_STEPS)))
        .then(
            seen ->
                report(student, seen.receipt(), Optional.empty(), fault, text)
                    .then(
                        report -> {
                          Report earlier = seen.reported().report();
                          Report other =
                              new Report(
                                  earlier.row(),
                                  earlier.about(),
                                  report.fault(),
                                  report.faultName(),
                                  text);
                          return write(
                              student,
                              seen.receipt(),
                              seen.receipt().touched(),
                              new CaseChange(
                                  Optional.of(seen.reported()),
                                  seen.reported().changed(other, student.name(), now)),
                              CaseStep.CHANGE,
                              now);
                        }));
  }

  /**
   * Takes a report back.
   *
   * @param version which version of the case the student saw
   */
  public Answer<ReceiptCase> withdraw(Actor student, CaseId id, int version, Instant now) {
    return own(student, id, version, CaseStep.WITHDRAW)
        .then(
            seen ->
                write(
                    student,
                    seen.receipt(),
                    seen.receipt().settled(id),
                    new CaseChange(
                        Optional.of(seen.reported()),
                        seen.reported().take(CaseStep.WITHDRAW, student.name(), "", now)),
                    CaseStep.WITHDRAW,
                    now));
  }

  private record Seen(StudentReceipt receipt, ReceiptCase reported) {}

  private Answer<Seen> own(Actor student, CaseId id, int version, CaseStep step) {
    StudentReceipts all = receipts.of(student.school(), student.person());
    Optional<ReceiptCase> found = all.find(id);
    if (found.isEmpty()) {
      return Answer.refused(ReceiptProblems.noCase());
    }
    ReceiptCase reported = found.get();
    if (!step.from().contains(reported.state())) {
      return Answer.refused(ReceiptProblems.wrongState(reported.state()));
    }
    return reported.version() == version
        ? all.find(reported.key().period(), reported.key().kind())
            .map(receipt -> Answer.granted(new Seen(receipt, reported)))
            .orElseGet(() -> Answer.refused(ReceiptProblems.noReceipt()))
        : Answer.refused(Refusals.changedMeanwhile());
  }

  private Answer<ReceiptCase> write(
      Actor student,
      StudentReceipt before,
      StudentReceipt after,
      CaseChange change,
      CaseStep step,
      Instant now) {
    Change line =
        ReceiptLine.of(change.before(), change.after(), step, Author.of(student), "", now);
    return write(student, before, after, List.of(change), line, now).map(_ -> change.after());
  }

  private Answer<StudentReceipt> write(
      Actor student,
      StudentReceipt before,
      StudentReceipt after,
      List<CaseChange> cases,
      Change line,
      Instant now) {
    ReceiptKey key = after.key();
    WriteContext context =
        new WriteContext(
            key.school(),
            key.period().year(),
            student.person(),
            List.of(key.period().window(key.kind())),
            now);
    return settings.make(
        context,
        guard ->
            switch (receipts.write(
                new ReceiptWrite(Optional.of(before), after, cases, line, Optional.of(guard)))) {
              case WriteResult.Written() -> AttemptResult.granted(after);
              case WriteResult.Rejected<ReceiptRefusal>(List<ReceiptRefusal> reasons) ->
                  rejected(reasons);
            });
  }

  private static AttemptResult<StudentReceipt> rejected(List<ReceiptRefusal> reasons) {
    return switch (reasons.getFirst()) {
      case ReceiptRefusal.AccountNotInUse(boolean onRoster) ->
          AttemptResult.refused(Permits.notInUse(onRoster));
      case ReceiptRefusal.Settings _ ->
          new AttemptResult.Rejected<>(SettingsRefusal.among(reasons, ReceiptRefusal::settings));
      case ReceiptRefusal.Differs() -> AttemptResult.refused(Refusals.changedMeanwhile());
    };
  }
}
