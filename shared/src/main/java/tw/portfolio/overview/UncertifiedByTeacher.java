package tw.portfolio.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.account.AccountStore;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.work.outcome.TeacherQueue;
import tw.portfolio.work.outcome.WaitingPiece;
import tw.portfolio.work.outcome.WaitingQueues;

/**
 * How much waits for which teacher's certification, and since when (設備組 提醒老師完成學生課程學習成果認證,
 * regulation.txt 附件1). It comes from the teachers' queues: nothing of a piece is read but its
 * course and since when it waits.
 */
public final class UncertifiedByTeacher {
  private static final int AT_ONCE = 48;

  private final AccountStore accounts;
  private final WaitingQueues queues;
  private final SettingsInForce inForce;
  private final Permits permits;

  /** Reads there. */
  public UncertifiedByTeacher(
      AccountStore accounts, WaitingQueues queues, SettingsInForce inForce, Roster roster) {
    this.accounts = accounts;
    this.queues = queues;
    this.inForce = inForce;
    this.permits = new Permits(roster);
  }

  /**
   * A teacher for whom pieces wait.
   *
   * @param teacher who
   * @param courses course by course, the one that has waited longest first; not empty
   */
  public record TeacherRow(Person teacher, List<CourseRow> courses) {
    /** Copies the list. */
    public TeacherRow {
      courses = List.copyOf(courses);
    }

    /** How many pieces wait. */
    public int pieces() {
      return courses.stream().mapToInt(CourseRow::pieces).sum();
    }

    /** Since when the oldest waits. */
    public Instant oldest() {
      return courses.getFirst().oldest();
    }

    /** Until when there is time for what must be done first, if any window is open. */
    public Optional<TimeLeft> time() {
      return courses.stream()
          .flatMap(course -> course.time().stream())
          .min(Comparator.comparing(TimeLeft::closes));
    }
  }

  /**
   * What waits of a course.
   *
   * @param term in which semester it is taken
   * @param course 科目名稱
   * @param pieces how many
   * @param oldest since when the oldest waits
   * @param time until when teachers may certify, if they may now; of the windows of the last grade
   *     and of the others the one that ends first
   */
  public record CourseRow(
      Term term, String course, int pieces, Instant oldest, Optional<TimeLeft> time) {}

  /** Each teacher for whom something waits, the one who has let it wait longest first. */
  public Answer<List<TeacherRow>> teachers(Actor office, Instant now) {
    return permits
        .permitted(office, Permission.READ_ALL_OUTCOMES)
        .map(_ -> rows(office.school(), now));
  }

  private List<TeacherRow> rows(SchoolCode school, Instant now) {
    record Queue(Person teacher, List<WaitingPiece> pieces) {}
    List<Queue> all =
        new BoundedParallel(AT_ONCE)
                .each(
                    accounts.staff(school),
                    teacher ->
                        new Queue(teacher, queues.of(new TeacherQueue(school, teacher.id()))))
                .stream()
                .filter(queue -> !queue.pieces().isEmpty())
                .toList();
    Map<SchoolYear, Settings> settings =
        all.stream()
            .flatMap(queue -> queue.pieces().stream())
            .map(piece -> piece.term().year())
            .distinct()
            .collect(toMap(Function.identity(), year -> inForce.settings(school, year)));
    return all.stream()
        .map(queue -> new TeacherRow(queue.teacher(), courses(queue.pieces(), settings, now)))
        .sorted(Comparator.comparing(TeacherRow::oldest))
        .toList();
  }

  private static List<CourseRow> courses(
      List<WaitingPiece> pieces, Map<SchoolYear, Settings> settings, Instant now) {
    record Course(Term term, String name) {}
    return pieces.stream()
        .collect(groupingBy(piece -> new Course(piece.term(), piece.course())))
        .entrySet()
        .stream()
        .map(
            of ->
                new CourseRow(
                    of.getKey().term(),
                    of.getKey().name(),
                    of.getValue().size(),
                    oldest(of.getValue()),
                    time(of.getKey().term(), settings, now)))
        .sorted(Comparator.comparing(CourseRow::oldest).thenComparing(CourseRow::course))
        .toList();
  }

  private static Instant oldest(List<WaitingPiece> pieces) {
    return pieces.stream().map(WaitingPiece::since).min(Instant::compareTo).orElseThrow();
  }

  private static Optional<TimeLeft> time(
      Term term, Map<SchoolYear, Settings> settings, Instant now) {
    List<WindowKey> windows = List.of(WindowKey.of(WindowKind.CERTIFICATION, term.semester()));
    return Optional.ofNullable(settings.get(term.year())).stream()
        .flatMap(
            set ->
                Arrays.stream(Cohort.values())
                    .flatMap(cohort -> TimeLeft.of(windows, set, cohort, List.of(), now).stream()))
        .min(Comparator.comparing(TimeLeft::closes));
  }
}
