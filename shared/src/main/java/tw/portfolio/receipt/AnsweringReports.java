package tw.portfolio.receipt;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.receipt.FaultTable.Fault;
import tw.portfolio.receipt.ReceiptStore.CaseChange;
import tw.portfolio.receipt.ReceiptStore.ReceiptWrite;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;

/**
 * The office looks into what students report: within 3 days it says that the school's data are
 * right, or corrects them and hands them in again (作業要點 point 4).
 */
public final class AnsweringReports {
  private final ReceiptStore receipts;
  private final Permits permits;
  private final Roster roster;

  /** Answers in these stores. */
  public AnsweringReports(ReceiptStore receipts, Roster roster) {
    this.receipts = receipts;
    this.permits = new Permits(roster);
    this.roster = roster;
  }

  /**
   * A case with whose it is.
   *
   * @param reported the case
   * @param student whose; none if the roster of that year has the student no more
   */
  public record Entry(ReceiptCase reported, Optional<Person> student) {}

  /** The cases of a school year: those that wait come first, by when they are due. */
  public Answer<List<Entry>> cases(Actor office, SchoolYear year) {
    return permits
        .permitted(office, Permission.KEEP_RECEIPTS)
        .map(
            _ ->
                BoundedParallel.both(
                    () -> receipts.cases(office.school(), year),
                    () -> roster.students(office.school(), year),
                    AnsweringReports::entries));
  }

  private static List<Entry> entries(List<ReceiptCase> cases, List<Person> students) {
    Map<PersonId, Person> byId =
        students.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    return cases.stream()
        .sorted(
            Comparator.comparing((ReceiptCase one) -> one.state())
                .thenComparing(ReceiptCase::due)
                .thenComparing(one -> one.id().text()))
        .map(one -> new Entry(one, Optional.ofNullable(byId.get(one.key().student()))))
        .toList();
  }

  /**
   * Takes a step of the office. Taking it twice has what was asked for.
   *
   * @param student whose case
   * @param version which version of the case the office saw
   * @param words what the student reads
   */
  public Answer<ReceiptCase> answer(
      Actor office,
      PersonId student,
      CaseId id,
      int version,
      CaseStep step,
      String words,
      Instant now) {
    return permits
        .permitted(office, Permission.KEEP_RECEIPTS)
        .then(
            _ ->
                answer(
                    office, receipts.of(office.school(), student), id, version, step, words, now));
  }

  private Answer<ReceiptCase> answer(
      Actor office,
      StudentReceipts all,
      CaseId id,
      int version,
      CaseStep step,
      String words,
      Instant now) {
    Optional<ReceiptCase> found = all.find(id);
    if (found.isEmpty()) {
      return Answer.refused(ReceiptProblems.noCase());
    }
    ReceiptCase seen = found.get();
    if (seen.state() == step.to() && seen.version() == version + 1) {
      return Answer.granted(seen);
    }
    if (!step.from().contains(seen.state())) {
      return Answer.refused(ReceiptProblems.wrongState(seen.state()));
    }
    if (seen.version() != version) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    Optional<StudentReceipt> receipt = all.find(seen.key().period(), seen.key().kind());
    if (receipt.isEmpty()) {
      return Answer.refused(ReceiptProblems.noReceipt());
    }
    ReceiptCase after = seen.take(step, office.name(), words, now);
    StudentReceipt before = receipt.get();
    ReceiptWrite write =
        new ReceiptWrite(
            receipt,
            after.state().isLast() ? before.settled(id) : before.touched(),
            List.of(new CaseChange(found, after)),
            ReceiptLine.of(found, after, step, Author.of(office), words, now),
            Optional.empty());
    return receipts.write(write) instanceof WriteResult.Written()
        ? Answer.granted(after)
        : Answer.refused(Refusals.changedMeanwhile());
  }

  /** What can be wrong, as the school calls it. */
  public Answer<FaultTable> faults(Actor office) {
    return permits
        .permitted(office, Permission.KEEP_RECEIPTS)
        .map(_ -> receipts.faults(office.school()));
  }

  /**
   * Sets what can be wrong. A code that there was can go out of use and not away, since reports
   * name it.
   *
   * @param version what the office saw
   */
  public Answer<FaultTable> keep(Actor office, int version, List<Fault> faults, Instant now) {
    return faults(office)
        .then(
            before -> {
              if (before.version() == version + 1 && before.faults().equals(faults)) {
                return Answer.granted(before);
              }
              if (before.version() != version) {
                return Answer.refused(Refusals.changedMeanwhile());
              }
              Set<String> codes = codes(faults);
              if (codes.size() < faults.size() || faults.stream().noneMatch(Fault::used)) {
                return Answer.refused(ReceiptProblems.codeTwice());
              }
              if (version > 0 && !codes.containsAll(codes(before.faults()))) {
                return Answer.refused(ReceiptProblems.codeGone());
              }
              FaultTable after = before.with(faults);
              return receipts.keep(after, line(office, before, after, now))
                  ? Answer.granted(after)
                  : Answer.refused(Refusals.changedMeanwhile());
            });
  }

  private static Set<String> codes(List<Fault> faults) {
    Set<String> codes = new HashSet<>();
    faults.forEach(fault -> codes.add(fault.code()));
    return codes;
  }

  private static Change line(Actor office, FaultTable before, FaultTable after, Instant now) {
    return new Change(
        new Subject(SubjectKind.RECEIPT, "faults"),
        now,
        Author.of(office),
        ChangeAction.CHANGE,
        Optional.of(shown(before)),
        Optional.of(shown(after)),
        "",
        Optional.empty());
  }

  private static String shown(FaultTable table) {
    return table.faults().stream()
        .map(fault -> fault.code() + " " + fault.name() + (fault.used() ? "" : "（停用）"))
        .collect(Collectors.joining("、", "錯誤類別：", ""));
  }
}
