package tw.portfolio.record.register;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.register.Enquiries.EnquiryWrite;
import tw.portfolio.record.register.Enquiry.End;
import tw.portfolio.record.register.Enquiry.Verdict;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;

/**
 * The office that keeps a field answers what students say of it; the registrar sees every enquiry,
 * other offices those of their fields, a homeroom teacher those of the class.
 */
public final class AnsweringEnquiries {
  private static final int LOOKED_UP_AT_ONCE = 8;

  private static final Set<Permission> KEEPERS =
      Stream.of(RegisterField.values())
          .map(RegisterField::keeper)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<Permission> READERS =
      Stream.concat(KEEPERS.stream(), Stream.of(Permission.READ_CLASS_RECORDS))
          .collect(Collectors.toUnmodifiableSet());

  private final Registers registers;
  private final Enquiries enquiries;
  private final Roster roster;
  private final Permits permits;

  /** Reads from these, and answers there. */
  public AnsweringEnquiries(
      Registers registers, Enquiries enquiries, Roster roster, Permits permits) {
    this.registers = registers;
    this.enquiries = enquiries;
    this.roster = roster;
    this.permits = permits;
  }

  /**
   * An enquiry and whose it is.
   *
   * @param student the student, unless nobody knows the student any more
   * @param enquiry the enquiry
   */
  public record Entry(Optional<Person> student, Enquiry enquiry) {
    String key() {
      return enquiry.student() + "#" + enquiry.field().code();
    }

    private Optional<ClassPlace> place(SchoolYear year) {
      return student.flatMap(person -> person.place(year));
    }
  }

  /**
   * Which of them.
   *
   * @param open those that wait for an answer, the oldest first; otherwise those that have ended,
   *     the newest first
   * @param className of students who are in that class this school year only
   * @param words of students with that in their name, or whose number begins so
   * @param after the {@link Entry#key} behind which the page begins
   * @param most how many at most
   */
  public record PageRequest(
      boolean open,
      Optional<String> className,
      Optional<String> words,
      Optional<String> after,
      int most) {
    private boolean wants(Entry entry, SchoolYear year) {
      return className.stream()
              .allMatch(
                  name -> entry.place(year).filter(at -> at.className().equals(name)).isPresent())
          && words.stream()
              .allMatch(part -> entry.student().filter(one -> one.isCalled(part)).isPresent());
    }
  }

  /**
   * A page of the list.
   *
   * @param total how many there are in all pages
   * @param entries by time
   * @param next the key of the last one, if there are more
   */
  public record EnquiryPage(int total, List<Entry> entries, Optional<String> next) {
    /** Copies the list. */
    public EnquiryPage {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A page of the list.
   *
   * @throws UnknownCursorException if none of them is the one it shall begin behind
   */
  public Answer<EnquiryPage> page(Actor actor, PageRequest wanted, Instant now) {
    return permits
        .permitted(actor, READERS, "查看基本資料的疑義")
        .map(
            reader ->
                page(
                    entries(reader, wanted, now).stream()
                        .filter(entry -> maySee(reader, entry, now))
                        .sorted(order(wanted.open()))
                        .toList(),
                    wanted));
  }

  private static EnquiryPage page(List<Entry> all, PageRequest wanted) {
    int from = wanted.after().map(last -> behind(all, last)).orElse(0);
    List<Entry> page = all.stream().skip(from).limit(wanted.most()).toList();
    return new EnquiryPage(
        all.size(),
        page,
        all.size() > from + page.size() ? Optional.of(page.getLast().key()) : Optional.empty());
  }

  private static int behind(List<Entry> all, String last) {
    int at = all.stream().map(Entry::key).toList().indexOf(last);
    if (at < 0) {
      throw new UnknownCursorException();
    }
    return at + 1;
  }

  private static Comparator<Entry> order(boolean open) {
    Comparator<Entry> byTime = Comparator.comparing(entry -> entry.enquiry().last().at());
    return (open ? byTime : byTime.reversed()).thenComparing(Entry::key);
  }

  private List<Entry> entries(Person reader, PageRequest wanted, Instant now) {
    List<Enquiry> all =
        enquiries.all(reader.school()).stream()
            .filter(enquiry -> enquiry.isOpen() == wanted.open())
            .toList();
    Map<PersonId, Person> students = students(reader, all);
    return all.stream()
        .map(one -> new Entry(Optional.ofNullable(students.get(one.student())), one))
        .filter(entry -> wanted.wants(entry, SchoolYear.at(now)))
        .toList();
  }

  private Map<PersonId, Person> students(Person reader, List<Enquiry> of) {
    Map<PersonId, Person> students = new HashMap<>();
    new BoundedParallel(LOOKED_UP_AT_ONCE)
        .each(
            of.stream().map(Enquiry::student).distinct().toList(),
            id -> roster.person(reader.school(), id))
        .forEach(found -> found.ifPresent(person -> students.put(person.id(), person)));
    return students;
  }

  private static boolean maySee(Person reader, Entry entry, Instant now) {
    return reader.may(Permission.KEEP_STUDENTS)
        || reader.may(entry.enquiry().field().keeper())
        || (reader.may(Permission.READ_CLASS_RECORDS)
            && entry.student().filter(student -> Permits.leads(reader, student, now)).isPresent());
  }

  /**
   * Answers an open question. Who sends the same again has what was asked for. Nothing is said to
   * be corrected of which the register still says the same.
   *
   * @param version what the office has seen
   * @param text what the student reads; why, if it is right as it is
   */
  public Answer<Entry> answer(
      Actor actor,
      PersonId student,
      RegisterField field,
      int version,
      Verdict verdict,
      String text,
      Instant now) {
    return permits
        .permitted(actor, field.keeper())
        .then(
            keeper ->
                roster
                    .person(keeper.school(), student)
                    .filter(person -> !person.isStaff())
                    .map(
                        person -> {
                          End.Answered end =
                              new End.Answered(verdict, text, now, keeper.id(), keeper.name());
                          return answer(actor, person, field, version, end)
                              .map(enquiry -> new Entry(Optional.of(person), enquiry));
                        })
                    .orElseGet(() -> Answer.refused(EnquiryProblems.noSuchStudent())));
  }

  private Answer<Enquiry> answer(
      Actor actor, Person student, RegisterField field, int version, End.Answered end) {
    Optional<Enquiry> found =
        enquiries.of(student.school(), student.id()).stream()
            .filter(one -> one.field() == field)
            .findFirst();
    if (found.filter(one -> isRepeated(one, version, end)).isPresent()) {
      return Answer.granted(found.get());
    }
    if (found.filter(Enquiry::isOpen).isEmpty()) {
      return Answer.refused(EnquiryProblems.nothingOpen());
    }
    Enquiry seen = found.get();
    if (seen.version() != version) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    if (end.verdict() == Verdict.CORRECTED && isAsItStood(student, seen)) {
      return Answer.refused(EnquiryProblems.notCorrected(field));
    }
    Enquiry after = seen.ended(end);
    EnquiryWrite write =
        new EnquiryWrite(
            student.school(),
            after,
            EnquiryLine.of(found, after, ChangeAction.ANSWER, actor, end.at()),
            false);
    return enquiries.write(write) instanceof WriteResult.Written
        ? Answer.granted(after)
        : Answer.refused(Refusals.changedMeanwhile());
  }

  private static boolean isRepeated(Enquiry before, int version, End.Answered end) {
    return before.version() == version + 1
        && before
            .last()
            .end()
            .filter(
                given ->
                    given instanceof End.Answered answered
                        && answered.verdict() == end.verdict()
                        && answered.text().equals(end.text()))
            .isPresent();
  }

  /** Only of what the register says: what other offices enter has no value that was asked about. */
  private boolean isAsItStood(Person student, Enquiry seen) {
    Optional<RegisterValue> stood = seen.last().stood();
    return seen.field().isConfirmed()
        && student
            .latestPlace()
            .map(ClassPlace::studentNumber)
            .flatMap(number -> registers.of(student.school(), student.id(), number))
            .filter(entry -> entry.value(seen.field()).equals(stood))
            .isPresent();
  }
}
