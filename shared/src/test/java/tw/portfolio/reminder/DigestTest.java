package tw.portfolio.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.Settings;
import tw.portfolio.work.outcome.CourseCount;
import tw.portfolio.work.outcome.TeacherQueue;
import tw.portfolio.work.outcome.WaitingPiece;

class DigestTest {
  private static final Term FIRST = SchoolBuilder.TERM;
  private static final Term SECOND = new Term(SchoolBuilder.YEAR, Semester.SECOND);
  private static final TeacherQueue QUEUE = new TeacherQueue(SchoolBuilder.SCHOOL, Staff.LIN.id());
  private static final Window TO_THE_15TH =
      Window.ofDays(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 15));
  private static final Window TO_THE_20TH =
      Window.ofDays(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 20));

  @Test
  void shouldCountEachCourseTheOneThatWaitsLongestFirst() {
    Digest digest =
        digest(
                taipei("2027-01-10T07:30"),
                piece(FIRST, "物理", "2027-01-08T03:00:00Z"),
                piece(FIRST, "化學", "2027-01-05T03:00:00Z"),
                piece(FIRST, "物理", "2027-01-06T17:00:00Z"))
            .orElseThrow();
    assertThat(digest.courses()).extracting(CourseCount::course).containsExactly("化學", "物理");
    assertThat(digest.courses()).extracting(CourseCount::pieces).containsExactly(1, 2);
    assertThat(digest.courses())
        .extracting(CourseCount::oldestDay)
        .containsExactly(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 7));
    assertThat(digest.pieces()).isEqualTo(3);
    assertThat(digest.teacherName()).isEqualTo("林美玲");
  }

  @Test
  void shouldCountDaysAsTaipeiDoes() {
    // Still the 13th in UTC, already the 14th in Taipei.
    assertThat(left("2027-01-14T00:00")).isEqualTo(1);
    assertThat(left("2027-01-13T23:59")).isEqualTo(2);
  }

  @Test
  void shouldHaveNoDayLeftOnTheLastDay() {
    assertThat(left("2027-01-15T00:00")).isZero();
    assertThat(left("2027-01-15T23:59")).isZero();
  }

  @Test
  void shouldCloseOnThatDayWhenTheWindowClosesAtNoon() {
    Window toNoon = new Window(TO_THE_15TH.opens(), taipei("2027-01-15T12:00"));
    Digest digest =
        Digest.of(
                QUEUE,
                List.of(piece(FIRST, "物理", "2027-01-08T03:00:00Z")),
                year -> settings(year, Map.of(Semester.FIRST, toNoon)),
                taipei("2027-01-14T07:30"))
            .orElseThrow();
    assertThat(digest.daysLeft()).isEqualTo(1);
  }

  @Test
  void shouldRemindOfNothingBeforeTheWindowOpensOrAfterItCloses() {
    WaitingPiece waiting = piece(FIRST, "物理", "2026-11-08T03:00:00Z");
    assertThat(digest(taipei("2026-11-30T23:59"), waiting)).isEmpty();
    assertThat(digest(taipei("2027-01-16T00:00"), waiting)).isEmpty();
  }

  @Test
  void shouldLeaveOutASemesterWhoseWindowIsClosed() {
    Digest digest =
        digest(
                taipei("2027-01-18T07:30"),
                piece(FIRST, "物理", "2027-01-08T03:00:00Z"),
                piece(SECOND, "物理", "2027-01-09T03:00:00Z"))
            .orElseThrow();
    assertThat(digest.courses()).extracting(CourseCount::term).containsExactly(SECOND);
    assertThat(digest.pieces()).isEqualTo(1);
  }

  @Test
  void shouldCountToTheWindowThatClosesFirst() {
    Digest digest =
        digest(
                taipei("2027-01-10T07:30"),
                piece(SECOND, "物理", "2027-01-07T03:00:00Z"),
                piece(FIRST, "物理", "2027-01-08T03:00:00Z"))
            .orElseThrow();
    assertThat(digest.daysLeft()).isEqualTo(5);
    assertThat(digest.severalTerms()).isTrue();
    assertThat(digest.courses()).extracting(CourseCount::term).containsExactly(SECOND, FIRST);
  }

  @Test
  void shouldNotBeOfNothing() {
    assertThat(digest(taipei("2027-01-10T07:30"))).isEmpty();
    assertThatThrownBy(
            () ->
                new Digest(
                    QUEUE.school(), QUEUE.teacher(), "林美玲", List.of(), LocalDate.of(2027, 1, 10)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int left(String taipei) {
    return digest(taipei(taipei), piece(FIRST, "物理", "2027-01-08T03:00:00Z"))
        .orElseThrow()
        .daysLeft();
  }

  private static Optional<Digest> digest(Instant now, WaitingPiece... pieces) {
    return Digest.of(
        QUEUE,
        List.of(pieces),
        year -> settings(year, Map.of(Semester.FIRST, TO_THE_15TH, Semester.SECOND, TO_THE_20TH)),
        now);
  }

  private static Settings settings(SchoolYear year, Map<Semester, Window> certification) {
    Map<WindowKey, Window> windows = new HashMap<>();
    certification.forEach(
        (semester, window) ->
            windows.put(WindowKey.of(WindowKind.CERTIFICATION, semester), window));
    return new Settings(SchoolBuilder.SCHOOL, year, Caps.OF_THE_REGULATION, windows);
  }

  private static WaitingPiece piece(Term term, String course, String since) {
    return new WaitingPiece(term, course, Staff.LIN.name(), Instant.parse(since));
  }

  private static Instant taipei(String local) {
    return LocalDateTime.parse(local).atZone(Window.TAIPEI).toInstant();
  }
}
