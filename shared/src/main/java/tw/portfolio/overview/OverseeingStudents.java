package tw.portfolio.overview;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.overview.OverviewAccess.Scope;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.WorkKind;

/**
 * Student by student: how far each is and what is missing, to the homeroom teacher of the own class
 * (導師 督導) and to the offices that check uploads (設備組、訓育組).
 */
public final class OverseeingStudents {
  private final ReadingStates reading;
  private final Permits permits;

  /** Reads there. */
  public OverseeingStudents(OverviewPorts ports) {
    this.reading = new ReadingStates(ports);
    this.permits = new Permits(ports.roster());
  }

  /**
   * Which students.
   *
   * @param className of that class only
   * @param grade of that grade only
   * @param work looked at this kind of work only
   * @param standing only those who are so far
   */
  public record Wanted(
      Optional<String> className,
      Optional<Integer> grade,
      Optional<WorkKind> work,
      Optional<Standing> standing) {
    /** Everybody whom one may see. */
    public static Wanted everybody() {
      return new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /**
   * A list of students.
   *
   * @param school what holds for all of them
   * @param kinds the kinds of work that are told of
   * @param students by class and seat
   */
  public record StudentList(SchoolState school, Set<WorkKind> kinds, List<StudentTasks> students) {
    /** Copies set and list. */
    public StudentList {
      kinds = Set.copyOf(kinds);
      students = List.copyOf(students);
    }
  }

  /** Those who are asked for. One round trip's time: who asks is looked up meanwhile. */
  public Answer<StudentList> students(Actor reader, SchoolYear year, Wanted wanted, Instant now) {
    return BoundedParallel.both(
        () -> permits.permitted(reader, OverviewAccess.READERS, "查看學生的完成情形"),
        () -> reading.school(reader.school(), year, List.of(new ReceiptPeriod(year, 0))),
        (permitted, school) ->
            permitted
                .then(person -> scope(person, year, wanted, now))
                .map(scope -> list(school, scope, wanted, now)));
  }

  private static Answer<Scope> scope(Person person, SchoolYear year, Wanted wanted, Instant now) {
    return OverviewAccess.scope(person, year, wanted.className(), now);
  }

  private static StudentList list(SchoolState school, Scope scope, Wanted wanted, Instant now) {
    Set<WorkKind> kinds = EnumSet.noneOf(WorkKind.class);
    scope.kinds().stream()
        .filter(kind -> wanted.work().stream().allMatch(kind::equals))
        .forEach(kinds::add);
    return new StudentList(
        school,
        kinds,
        school.students().stream()
            .filter(scope::has)
            .filter(
                one ->
                    wanted.grade().isEmpty()
                        || school.grade(one.place().className()).equals(wanted.grade()))
            .filter(one -> wanted.standing().stream().allMatch(is -> is.isOf(one, kinds)))
            .map(one -> new StudentTasks(one, tasks(one, school, scope, kinds, now)))
            .toList());
  }

  private static List<Task> tasks(
      StudentState student, SchoolState school, Scope scope, Set<WorkKind> kinds, Instant now) {
    return Checklist.of(student, school.settings(), now).stream()
        .filter(task -> work(task).map(kinds::contains).orElse(scope.own()))
        .collect(Collectors.toUnmodifiableList());
  }

  /** The kind of work that a task is about; of other things the homeroom teacher alone is told. */
  private static Optional<WorkKind> work(Task task) {
    return task.work().or(() -> task.receipt().flatMap(receipt -> work(receipt.kind())));
  }

  private static Optional<WorkKind> work(ReceiptKind kind) {
    return switch (kind) {
      case OUTCOMES -> Optional.of(WorkKind.OUTCOME);
      case ACHIEVEMENTS -> Optional.of(WorkKind.ACHIEVEMENT);
      case GRADES, CADRES -> Optional.empty();
    };
  }
}
