package tw.portfolio.reminder;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Settings;
import tw.portfolio.work.outcome.CourseCount;
import tw.portfolio.work.outcome.TeacherQueue;
import tw.portfolio.work.outcome.WaitingPiece;

/**
 * What waits for one teacher's certification on one day, of semesters whose window is open
 * (regulation.txt 四(三)2; 附件1 設備組: 提醒老師完成學生課程學習成果認證).
 *
 * @param school the school
 * @param teacher for whom it waits
 * @param teacherName that teacher's name
 * @param courses how many pieces of which course, the one that has waited longest first; not empty
 * @param today the day of the digest, in Taipei
 */
public record Digest(
    SchoolCode school,
    PersonId teacher,
    String teacherName,
    List<CourseCount> courses,
    LocalDate today) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if nothing waits
   */
  public Digest {
    courses = List.copyOf(courses);
    if (courses.isEmpty()) {
      throw new IllegalArgumentException("A digest is of something that waits");
    }
  }

  /**
   * What to remind of at that instant, if anything: pieces of a semester whose window is closed
   * can't be certified now, so they are not in it.
   *
   * @param queue whose queue
   * @param pieces what waits in it
   * @param settings what the school has set for a year
   * @param now the instant
   */
  public static Optional<Digest> of(
      TeacherQueue queue,
      Collection<WaitingPiece> pieces,
      Function<SchoolYear, Settings> settings,
      Instant now) {
    List<CourseCount> courses =
        pieces.stream().collect(groupingBy(Course::of)).entrySet().stream()
            .flatMap(
                course ->
                    openWindow(course.getKey().term(), settings, now)
                        .map(window -> count(course.getKey(), course.getValue(), window))
                        .stream())
            .sorted(comparing(CourseCount::oldest).thenComparing(CourseCount::course))
            .toList();
    if (courses.isEmpty()) {
      return Optional.empty();
    }
    String name = pieces.stream().max(comparing(WaitingPiece::since)).orElseThrow().teacherName();
    LocalDate today = LocalDate.ofInstant(now, Window.TAIPEI);
    return Optional.of(new Digest(queue.school(), queue.teacher(), name, courses, today));
  }

  private static Optional<Window> openWindow(
      Term term, Function<SchoolYear, Settings> settings, Instant now) {
    return settings
        .apply(term.year())
        .window(WindowKey.of(WindowKind.CERTIFICATION, term.semester()))
        .filter(window -> window.isOpenAt(now));
  }

  private static CourseCount count(Course course, List<WaitingPiece> pieces, Window window) {
    Instant oldest = pieces.stream().map(WaitingPiece::since).min(Instant::compareTo).orElseThrow();
    return new CourseCount(course.term(), course.name(), pieces.size(), oldest, window);
  }

  /** How many pieces wait. */
  public int pieces() {
    return courses.stream().mapToInt(CourseCount::pieces).sum();
  }

  /** The window that closes first. */
  public Window window() {
    return courses.stream()
        .map(CourseCount::window)
        .min(comparing(Window::closes))
        .orElseThrow(() -> new IllegalStateException("A digest is of something that waits"));
  }

  /** How many more days, in Taipei, there are to certify: 0 when the window closes today. */
  public int daysLeft() {
    return Math.toIntExact(ChronoUnit.DAYS.between(today, window().lastDay()));
  }

  /** Whether it is of more than one semester. */
  public boolean severalTerms() {
    return courses.stream().map(CourseCount::term).distinct().count() > 1;
  }

  /** Whether not everything in it has the same last day. */
  public boolean severalLastDays() {
    return courses.stream().map(course -> course.window().lastDay()).distinct().count() > 1;
  }

  private record Course(Term term, String name) {
    static Course of(WaitingPiece piece) {
      return new Course(piece.term(), piece.course());
    }
  }
}
