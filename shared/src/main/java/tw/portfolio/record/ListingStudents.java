package tw.portfolio.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassOrder;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

/** The school's students by class and seat, for staff who do something for them. */
public final class ListingStudents {
  /** Whoever does something for any student of the school must be able to choose one. */
  private static final Set<Permission> WHOLE_SCHOOL =
      Stream.concat(
              ReadingRecords.schoolWide().stream(),
              Stream.of(
                  Permission.KEEP_ACCOUNTS,
                  Permission.READ_ALL_OUTCOMES,
                  Permission.READ_ALL_ACHIEVEMENTS,
                  Permission.READ_ALL_CONSULTATIONS,
                  Permission.KEEP_CONSULTATIONS,
                  Permission.KEEP_ASSESSMENTS,
                  Permission.REVIEW_ALL_STATEMENTS))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<Permission> OWN_CLASS =
      Set.of(
          Permission.READ_CLASS_OUTCOMES,
          Permission.READ_CLASS_ACHIEVEMENTS,
          Permission.READ_CLASS_RECORDS,
          Permission.REVIEW_CLASS_STATEMENTS);

  private static final Set<Permission> EITHER =
      Stream.of(WHOLE_SCHOOL, OWN_CLASS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final Roster roster;
  private final Permits permits;

  /** Lists from this roster. */
  public ListingStudents(Roster roster, Permits permits) {
    this.roster = roster;
    this.permits = permits;
  }

  /**
   * A page of the list. Two round trips.
   *
   * @throws UnknownCursorException if nobody on the list is the one it shall begin behind
   */
  public Answer<StudentPage> page(Actor actor, PageRequest wanted, Instant now) {
    return permits
        .permitted(actor, EITHER, "查看學生名單")
        .then(reader -> visible(reader, wanted.year(), now))
        .map(students -> page(students, wanted));
  }

  private Answer<List<Person>> visible(Person reader, SchoolYear year, Instant now) {
    if (WHOLE_SCHOOL.stream().anyMatch(reader::may)) {
      return Answer.granted(roster.students(reader.school(), year));
    }
    return Permits.ownClass(reader, year, now)
        .map(
            _ ->
                roster.students(reader.school(), year).stream()
                    .filter(student -> Permits.leads(reader, student, now))
                    .toList());
  }

  private static StudentPage page(List<Person> visible, PageRequest wanted) {
    Set<String> classes =
        visible.stream()
            .map(student -> className(student, wanted.year()))
            .collect(Collectors.toCollection(() -> new TreeSet<>(ClassOrder.BY_NAME)));
    List<Person> asked =
        visible.stream()
            .filter(
                student ->
                    wanted.className().stream().allMatch(className(student, wanted.year())::equals))
            .filter(student -> wanted.words().stream().allMatch(student::isCalled))
            .toList();
    int from = wanted.after().map(last -> behind(asked, last)).orElse(0);
    int to = Math.min(asked.size(), from + wanted.most());
    Optional<PersonId> next =
        to < asked.size() ? Optional.of(asked.get(to - 1).id()) : Optional.empty();
    return new StudentPage(List.copyOf(classes), asked.size(), asked.subList(from, to), next);
  }

  private static int behind(List<Person> students, String last) {
    for (int at = 0; at < students.size(); at++) {
      if (students.get(at).id().text().equals(last)) {
        return at + 1;
      }
    }
    throw new UnknownCursorException();
  }

  private static String className(Person student, SchoolYear year) {
    return student.place(year).map(ClassPlace::className).orElse("");
  }

  /**
   * Which part of the list.
   *
   * @param year the school year
   * @param className one class only
   * @param words a part of the name, or the beginning of a student number
   * @param after the student behind whom the page begins
   * @param most how many students at most
   */
  public record PageRequest(
      SchoolYear year,
      Optional<String> className,
      Optional<String> words,
      Optional<String> after,
      int most) {}

  /**
   * A page of the list.
   *
   * @param classes every class that the reader may choose from
   * @param total how many students there are in all pages
   * @param students by class and seat
   * @param next the last one, if there are more
   */
  public record StudentPage(
      List<String> classes, int total, List<Person> students, Optional<PersonId> next) {
    /** Copies the lists. */
    public StudentPage {
      classes = List.copyOf(classes);
      students = List.copyOf(students);
    }
  }
}
