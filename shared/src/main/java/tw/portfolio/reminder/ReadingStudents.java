package tw.portfolio.reminder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptStore.ReceiptMark;
import tw.portfolio.reminder.digest.SchoolDay;
import tw.portfolio.reminder.digest.StudentState;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.WindowKind;
import tw.portfolio.statement.StatementStore;
import tw.portfolio.work.summary.StudentSummary;

/**
 * How far a school's students are, a page of them at a time: what is in memory is a page, and what
 * a page costs follows from the students on it and not from their pieces.
 */
final class ReadingStudents {
  /** So many lie in one read of their summaries. */
  private static final int AT_ONCE = 100;

  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(StudentPages.PARTS);

  private final ReminderPorts ports;
  private final SchoolDay day;
  private final SchoolYear year;
  private final List<ReceiptPeriod> periods;
  private final Map<PersonId, StatementStore.Mark> statements;

  /** Those of a school on a day. */
  ReadingStudents(ReminderPorts ports, SchoolDay day) {
    this.ports = ports;
    this.day = day;
    this.year = year();
    this.periods = periods();
    this.statements =
        day.anyOpen(WindowKind.STATEMENT)
            ? ports.statements().marks(day.school(), day.year())
            : Map.of();
  }

  /**
   * Some students of a part with how far they are.
   *
   * @param states how far they are
   * @param next the cursor of the next page, if there is one
   */
  record StatePage(List<StudentState> states, Optional<String> next) {
    /** Copies the list. */
    StatePage {
      states = List.copyOf(states);
    }
  }

  /** In which year they have their classes: the one before, until this one's lists are there. */
  SchoolYear classYear() {
    return year;
  }

  private SchoolYear year() {
    SchoolYear before = new SchoolYear(day.year().number() - 1);
    boolean begun =
        ports.students().page(day.school(), day.year(), 0, Optional.empty(), 1).entries().size()
            > 0;
    return begun || !day.years().containsKey(before) ? day.year() : before;
  }

  /** Those of a school who sit in such places, the parts of the class lists side by side. */
  List<StudentState> all(Predicate<ClassPlace> wanted) {
    return SIDE_BY_SIDE
        .each(IntStream.range(0, StudentPages.PARTS).boxed().toList(), part -> all(part, wanted))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<StudentState> all(int part, Predicate<ClassPlace> wanted) {
    List<StudentState> states = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      StatePage page = page(part, after, wanted);
      states.addAll(page.states());
      after = page.next();
    } while (after.isPresent());
    return states;
  }

  /** A page. */
  StatePage page(int part, Optional<String> after) {
    return page(part, after, _ -> true);
  }

  private StatePage page(int part, Optional<String> after, Predicate<ClassPlace> wanted) {
    StoredPage<Person> page = ports.students().page(day.school(), year, part, after, AT_ONCE);
    List<Person> students =
        page.entries().stream()
            .filter(student -> student.place(year).filter(wanted).isPresent())
            .toList();
    List<PersonId> ids = students.stream().map(Person::id).toList();
    Map<SchoolYear, Map<PersonId, StudentSummary>> work = new HashMap<>();
    Map<ReceiptPeriod, Map<PersonId, ReceiptMark>> receipts = new HashMap<>();
    if (!ids.isEmpty()) {
      day.years()
          .keySet()
          .forEach(each -> work.put(each, ports.summaries().summaries(day.school(), each, ids)));
      periods.forEach(
          period -> receipts.put(period, ports.receipts().marks(day.school(), period, ids)));
    }
    return new StatePage(
        students.stream().map(student -> state(student, work, receipts)).toList(), page.next());
  }

  private StudentState state(
      Person student,
      Map<SchoolYear, Map<PersonId, StudentSummary>> work,
      Map<ReceiptPeriod, Map<PersonId, ReceiptMark>> receipts) {
    return new StudentState(
        student,
        of(student.id(), work),
        of(student.id(), receipts),
        Optional.ofNullable(statements.get(student.id())).map(StatementStore.Mark::state));
  }

  private static <K, V> Map<K, V> of(PersonId student, Map<K, Map<PersonId, V>> all) {
    Map<K, V> own = new HashMap<>();
    all.forEach(
        (key, found) -> {
          if (found.containsKey(student)) {
            own.put(key, found.get(student));
          }
        });
    return own;
  }

  /** The periods of which something can be confirmed now. */
  private List<ReceiptPeriod> periods() {
    return day.years().keySet().stream()
        .sorted()
        .flatMap(each -> Stream.of(0, 1, 2).map(semester -> new ReceiptPeriod(each, semester)))
        .filter(this::isOpen)
        .toList();
  }

  private boolean isOpen(ReceiptPeriod period) {
    return Arrays.stream(ReceiptKind.values())
        .filter(kind -> (kind == ReceiptKind.GRADES) == (period.semester() > 0))
        .anyMatch(kind -> day.anyOpen(period.year(), period.window(kind)));
  }
}
