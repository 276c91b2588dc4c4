package tw.portfolio.receipt;

import static tw.portfolio.access.Permission.KEEP_RECEIPTS;
import static tw.portfolio.access.Permission.READ_CLASS_OUTCOMES;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.receipt.ReceiptStore.KindMark;
import tw.portfolio.receipt.ReceiptStore.ReceiptMark;
import tw.portfolio.receipt.ReceiptStore.Returned;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassOrder;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

/**
 * How far students are with confirming: class by kind for offices, student by kind for offices and
 * the homeroom teacher of the class, who also ticks which signed forms (確認單) have come back.
 */
public final class OverseeingReceipts {
  private static final Set<Permission> READERS = Set.of(KEEP_RECEIPTS, READ_CLASS_OUTCOMES);
  private static final int AT_ONCE = 8;

  private final ReceiptStore receipts;
  private final Roster roster;
  private final Permits permits;

  /** Reads these stores. */
  public OverseeingReceipts(ReceiptStore receipts, Roster roster) {
    this.receipts = receipts;
    this.roster = roster;
    this.permits = new Permits(roster);
  }

  /**
   * A student in a list.
   *
   * @param student the student
   * @param mark how far; nothing came back of who has none
   */
  public record Entry(Person student, Optional<ReceiptMark> mark) {
    /** How far the student is with a kind, if anything of it came back. */
    public Optional<KindMark> of(ReceiptKind kind) {
      return mark.map(one -> one.kinds().get(kind));
    }

    /** Whether the signed form has come back. */
    public boolean isReturned() {
      return mark.flatMap(ReceiptMark::returned).isPresent();
    }
  }

  /**
   * A class in the table.
   *
   * @param className the class
   * @param students how many students it has
   * @param returned how many signed forms have come back
   * @param kinds how many students are in each state, kind by kind
   */
  public record ClassRow(
      String className,
      int students,
      int returned,
      Map<ReceiptKind, Map<ReceiptState, Long>> kinds) {
    /** Copies the map. */
    public ClassRow {
      kinds = Map.copyOf(kinds);
    }
  }

  /** Class by kind, for offices. */
  public Answer<List<ClassRow>> classes(Actor office, ReceiptPeriod period, Instant now) {
    return permits
        .permitted(office, KEEP_RECEIPTS)
        .map(
            _ -> {
              Map<String, List<Entry>> byClass =
                  entries(office, period, _ -> true, now).stream()
                      .collect(
                          Collectors.groupingBy(
                              entry -> className(entry.student(), period),
                              () -> new TreeMap<>(ClassOrder.BY_NAME),
                              Collectors.toList()));
              return byClass.entrySet().stream()
                  .map(of -> row(of.getKey(), of.getValue()))
                  .toList();
            });
  }

  /**
   * The class in the year of the period: who was in 301 then and who is in it now are two classes
   * to an office, though the name is the same.
   */
  private static String className(Person student, ReceiptPeriod period) {
    return student.place(period.year()).map(ClassPlace::className).orElse("");
  }

  /**
   * The class of now, for what is handed in in summer is confirmed when the next school year has
   * begun; that of the period for those who have left.
   */
  private static Optional<ClassPlace> place(Person student, ReceiptPeriod period, Instant now) {
    return student.place(SchoolYear.at(now)).or(() -> student.place(period.year()));
  }

  private static ClassRow row(String className, List<Entry> entries) {
    Map<ReceiptKind, Map<ReceiptState, Long>> kinds = new EnumMap<>(ReceiptKind.class);
    for (ReceiptKind kind : ReceiptKind.values()) {
      Map<ReceiptState, Long> states =
          entries.stream()
              .flatMap(entry -> entry.of(kind).stream())
              .collect(Collectors.groupingBy(KindMark::state, Collectors.counting()));
      if (!states.isEmpty()) {
        kinds.put(kind, states);
      }
    }
    int returned = Math.toIntExact(entries.stream().filter(Entry::isReturned).count());
    return new ClassRow(className, entries.size(), returned, kinds);
  }

  /**
   * Student by kind of one class, by seat.
   *
   * @param className the class; the own one if a homeroom teacher names none
   */
  public Answer<List<Entry>> students(
      Actor reader, ReceiptPeriod period, Optional<String> className, Instant now) {
    return scope(reader, period, className, now)
        .map(wanted -> entries(reader, period, wanted, now));
  }

  /**
   * Of whom somebody may read. A homeroom teacher reads of those alone who are in the class now:
   * who was in a class of that name the year before had somebody else.
   */
  private Answer<Predicate<Person>> scope(
      Actor reader, ReceiptPeriod period, Optional<String> className, Instant now) {
    return permits
        .permitted(reader, READERS, "查看收訖明細確認情形")
        .then(
            person -> {
              if (person.may(KEEP_RECEIPTS) && className.isPresent()) {
                return Answer.granted(
                    student -> className.get().equals(className(student, period)));
              }
              return ownClass(person, now)
                  .filter(led -> className.stream().allMatch(led::equals))
                  .<Answer<Predicate<Person>>>map(
                      _ -> Answer.granted(student -> Permits.leads(person, student, now)))
                  .orElseGet(() -> Answer.refused(ReceiptProblems.notYourClass()));
            });
  }

  private static Optional<String> ownClass(Person teacher, Instant now) {
    return teacher.may(READ_CLASS_OUTCOMES)
        ? teacher.place(SchoolYear.at(now)).map(ClassPlace::className)
        : Optional.empty();
  }

  private List<Entry> entries(
      Actor reader, ReceiptPeriod period, Predicate<Person> wanted, Instant now) {
    return BoundedParallel.both(
        () -> receipts.marks(reader.school(), period),
        () -> roster.students(reader.school(), period.year()),
        (marks, students) -> {
          Map<PersonId, ReceiptMark> byStudent =
              marks.stream().collect(Collectors.toMap(ReceiptMark::student, Function.identity()));
          return students.stream()
              .filter(wanted)
              .sorted(
                  Comparator.comparingInt(
                      student -> place(student, period, now).map(ClassPlace::seat).orElse(0)))
              .map(student -> new Entry(student, Optional.ofNullable(byStudent.get(student.id()))))
              .toList();
        });
  }

  /**
   * A class's forms to print, with all rows of each student.
   *
   * @param entry the student
   * @param receipts the period's receipts, kind by kind
   */
  public record Form(Entry entry, List<StudentReceipt> receipts) {
    /** Copies the list. */
    public Form {
      receipts = List.copyOf(receipts);
    }
  }

  /** The forms of a class, by seat. */
  public Answer<List<Form>> forms(
      Actor reader, ReceiptPeriod period, Optional<String> className, Instant now) {
    return students(reader, period, className, now)
        .map(
            entries ->
                new BoundedParallel(AT_ONCE)
                    .each(
                        entries.stream().filter(entry -> entry.mark().isPresent()).toList(),
                        entry -> form(reader, period, entry)));
  }

  private Form form(Actor reader, ReceiptPeriod period, Entry entry) {
    StudentReceipts all = receipts.of(reader.school(), entry.student().id());
    return new Form(
        entry, all.receipts().stream().filter(one -> one.key().period().equals(period)).toList());
  }

  /** What came back of one student. */
  public Answer<StudentReceipts> student(Actor reader, PersonId student, Instant now) {
    return permits
        .student(reader, student, KEEP_RECEIPTS, READ_CLASS_OUTCOMES, now)
        .map(person -> receipts.of(reader.school(), person.id()));
  }

  /** One's own form. */
  public Optional<Form> own(Actor student, ReceiptPeriod period) {
    return roster
        .person(student.school(), student.person())
        .map(person -> form(student, period, new Entry(person, Optional.empty())))
        .filter(form -> !form.receipts().isEmpty());
  }

  /** Ticks that a student's signed form has come back, or has not after all. */
  public Answer<Optional<Returned>> tick(
      Actor teacher, ReceiptPeriod period, PersonId student, boolean returned, Instant now) {
    return permits
        .student(teacher, student, KEEP_RECEIPTS, READ_CLASS_OUTCOMES, now)
        .then(
            person ->
                receipts.of(teacher.school(), person.id()).receipts().stream()
                        .anyMatch(one -> one.key().period().equals(period))
                    ? Answer.granted(person)
                    : Answer.refused(ReceiptProblems.noReceipt()))
        .map(
            _ -> {
              Optional<Returned> tick =
                  returned ? Optional.of(new Returned(now, teacher.name())) : Optional.empty();
              receipts.tick(
                  teacher.school(),
                  student,
                  period,
                  tick,
                  ReceiptLine.returned(student, period, returned, Author.of(teacher), now));
              return tick;
            });
  }
}
