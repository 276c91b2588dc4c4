package tw.portfolio.record.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.StudentEntries;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.record.register.Enquiries.EnquiryWrite;
import tw.portfolio.record.register.Enquiry.End;
import tw.portfolio.record.register.Enquiry.Round;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/**
 * Each student sees the own 基本資料 and calls into question what is not right. No window limits that:
 * what is wrong may be said as long as it is wrong.
 */
public final class AskingEnquiries {
  private final Registers registers;
  private final Confirmations confirmations;
  private final Enquiries enquiries;
  private final StudentRecords records;
  private final Roster roster;

  /** Reads from these, and asks there. */
  public AskingEnquiries(
      Registers registers,
      Confirmations confirmations,
      Enquiries enquiries,
      StudentRecords records,
      Roster roster) {
    this.registers = registers;
    this.confirmations = confirmations;
    this.enquiries = enquiries;
    this.records = records;
    this.roster = roster;
  }

  /** The own 基本資料. Three round trips. */
  public Answer<OwnRegister> own(Actor student, Term term) {
    return BoundedParallel.both(
        () -> entry(registers, roster, student.school(), student.person()),
        () ->
            BoundedParallel.both(
                () -> records.of(student.school(), student.person()),
                () -> enquiries.of(student.school(), student.person()),
                Beside::new),
        (entry, beside) ->
            entry
                .map(own -> Answer.granted(own(student.school(), term, own, beside)))
                .orElseGet(() -> Answer.refused(notEntered())));
  }

  /** What is read beside the register. */
  private record Beside(StudentEntries entries, List<Enquiry> enquiries) {}

  private OwnRegister own(SchoolCode school, Term term, RegisterEntry entry, Beside beside) {
    return new OwnRegister(
        term,
        entry,
        beside.entries().only(Set.of(CadreRecord.KIND)),
        entry
            .shown(RegisterField.CLASS)
            .flatMap(className -> confirmations.of(school, term, className)),
        beside.enquiries());
  }

  /** What the register says of a student. Two round trips. */
  static Optional<RegisterEntry> entry(
      Registers registers, Roster roster, SchoolCode school, PersonId student) {
    return roster
        .person(school, student)
        .flatMap(Person::latestPlace)
        .map(ClassPlace::studentNumber)
        .flatMap(number -> registers.of(school, student, number));
  }

  /**
   * Calls a field into question. Who sends the same again has what was asked for.
   *
   * @param version what the student saw of the field's enquiry; 0 if there was none
   * @param text what is not right
   */
  public Answer<Enquiry> ask(
      Actor student, RegisterField field, int version, String text, Instant now) {
    return BoundedParallel.both(
        () -> find(student, field),
        () -> entry(registers, roster, student.school(), student.person()),
        (before, entry) ->
            entry.isPresent()
                ? ask(student, field, version, before, question(entry.get(), field, text, now))
                : Answer.refused(notEntered()));
  }

  private static Round question(
      RegisterEntry entry, RegisterField field, String text, Instant now) {
    return new Round(now, text, entry.value(field), Optional.empty());
  }

  private Answer<Enquiry> ask(
      Actor student, RegisterField field, int version, Optional<Enquiry> before, Round question) {
    if (before.filter(one -> isRepeated(one, version, question)).isPresent()) {
      return Answer.granted(before.get());
    }
    if (before.filter(Enquiry::isOpen).isPresent()) {
      return Answer.refused(EnquiryProblems.stillOpen());
    }
    if (before.map(Enquiry::version).orElse(0) != version) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    if (before.filter(one -> one.rounds().size() >= Enquiry.MOST_ROUNDS).isPresent()) {
      return Answer.refused(EnquiryProblems.tooMany());
    }
    Enquiry after =
        before
            .map(one -> one.asked(question))
            .orElseGet(() -> Enquiry.first(student.person(), field, question));
    return write(student, before, after, ChangeAction.ASK, question.at());
  }

  private static boolean isRepeated(Enquiry before, int version, Round question) {
    return before.isOpen()
        && before.version() == version + 1
        && before.last().text().equals(question.text());
  }

  /** Takes back a question that nobody has answered yet. */
  public Answer<Enquiry> takeBack(Actor student, RegisterField field, Instant now) {
    Optional<Enquiry> before = find(student, field).filter(Enquiry::isOpen);
    return before
        .map(
            open ->
                write(
                    student,
                    before,
                    open.ended(new End.TakenBack(now)),
                    ChangeAction.WITHDRAW,
                    now))
        .orElseGet(() -> Answer.refused(EnquiryProblems.nothingOpen()));
  }

  private Optional<Enquiry> find(Actor student, RegisterField field) {
    return enquiries.of(student.school(), student.person()).stream()
        .filter(one -> one.field() == field)
        .findFirst();
  }

  private Answer<Enquiry> write(
      Actor student, Optional<Enquiry> before, Enquiry after, ChangeAction action, Instant now) {
    EnquiryWrite write =
        new EnquiryWrite(
            student.school(), after, EnquiryLine.of(before, after, action, student, now), true);
    return switch (enquiries.write(write)) {
      case WriteResult.Written() -> Answer.granted(after);
      case WriteResult.Rejected<EnquiryRefusal>(List<EnquiryRefusal> reasons) ->
          Answer.refused(
              switch (reasons.getFirst()) {
                case EnquiryRefusal.AccountNotInUse(boolean onRoster) -> Permits.notInUse(onRoster);
                case EnquiryRefusal.EnquiryDiffers() -> Refusals.changedMeanwhile();
              });
    };
  }

  private static Problem notEntered() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "註冊組尚未登錄您的學籍資料。開學後仍看不到時，請洽註冊組。",
        "The registrar has not entered you in the register yet. If that is still so when the"
            + " semester has begun, ask the registrar.");
  }
}
