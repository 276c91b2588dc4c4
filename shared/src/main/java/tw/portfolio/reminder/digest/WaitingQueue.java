package tw.portfolio.reminder.digest;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.work.outcome.CourseCount;
import tw.portfolio.work.outcome.WaitingPiece;

/**
 * What waits for one teacher and can be certified now, be it in ordinary time, in that of grade 12
 * or in extended time (regulation.txt 四(三)2; 附件1 設備組: 提醒老師完成學生課程學習成果認證).
 *
 * @param teacher whose queue
 * @param name that teacher's name
 * @param courses how many pieces of which course, the one that has waited longest first; not empty
 * @param due on which day the rule fell due last of any of them, if it did
 * @param demanded whether the school insists
 * @param day the day
 */
public record WaitingQueue(
    PersonId teacher,
    String name,
    List<CourseCount> courses,
    Optional<LocalDate> due,
    boolean demanded,
    SchoolDay day) {
  /** Copies the list. */
  public WaitingQueue {
    courses = List.copyOf(courses);
  }

  /** What of a queue can be certified now, if anything. */
  public static Optional<WaitingQueue> of(
      PersonId teacher, Collection<WaitingPiece> pieces, SchoolDay day) {
    List<CourseCount> courses =
        pieces.stream()
            .flatMap(piece -> open(piece, day).stream())
            .collect(groupingBy(Open::course))
            .entrySet()
            .stream()
            .map(course -> count(course.getKey(), course.getValue()))
            .sorted(comparing(CourseCount::oldest).thenComparing(CourseCount::course))
            .toList();
    if (courses.isEmpty()) {
      return Optional.empty();
    }
    String name = pieces.stream().max(comparing(WaitingPiece::since)).orElseThrow().teacherName();
    Optional<LocalDate> due =
        day.lastDue(ReminderKind.WAITING, courses.stream().map(CourseCount::window));
    return Optional.of(
        new WaitingQueue(
            teacher, name, courses, due, day.rule(ReminderKind.WAITING).demanded(), day));
  }

  private static Optional<Open> open(WaitingPiece piece, SchoolDay day) {
    return day.open(
            piece.term().year(),
            Set.of(WindowKey.of(WindowKind.CERTIFICATION, piece.term().semester())),
            piece.student(),
            Optional.of(piece.className()))
        .map(window -> new Open(new Course(piece.term(), piece.course(), window), piece.since()));
  }

  private static CourseCount count(Course course, List<Open> pieces) {
    Instant oldest = pieces.stream().map(Open::since).min(Instant::compareTo).orElseThrow();
    return new CourseCount(course.term(), course.name(), pieces.size(), oldest, course.window());
  }

  /** The line for the teacher, or for whoever stands in. */
  public DueLine line(PersonId recipient) {
    Optional<String> inPlaceOf = recipient.equals(teacher) ? Optional.empty() : Optional.of(name);
    return new DueLine(
        new StaffLine.Waiting(teacher.text(), inPlaceOf, courses, day.today()), due, demanded);
  }

  /** How many pieces wait. */
  public int pieces() {
    return courses.stream().mapToInt(CourseCount::pieces).sum();
  }

  /** Since when the oldest of them waits. */
  public Instant oldest() {
    return courses.getFirst().oldest();
  }

  private record Open(Course course, Instant since) {}

  private record Course(Term term, String name, Window window) {}
}
