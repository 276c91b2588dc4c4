package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.ACTIVITY;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.Courses.PHYSICS;
import static tw.portfolio.samples.RealFile.RECORDING;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;

class ReserveTest {
  private final Campus campus = new Campus();

  @Test
  void shouldReserveAPieceForAnHour() {
    Piece piece = granted(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));

    assertThat(piece.state()).isEqualTo(PieceState.RESERVED);
    assertThat(piece.files().all()).hasSize(1);
    assertThat(campus.find(piece.id())).contains(piece);
    assertThat(campus.history(piece.id())).containsExactly(Transition.RESERVE);
    assertThat(
            campus
                .pages()
                .uploadLinks(piece, Duration.ofHours(9), campus.now())
                .getFirst()
                .link()
                .expires())
        .isEqualTo(campus.now().plus(Duration.ofHours(1)));
  }

  @Test
  void shouldReserveADocumentAndAMediaFileTogether() {
    Piece piece =
        granted(campus.reserve(MING, MING_PHYSICS, RECORDING.declared(), REPORT.declared()));

    assertThat(piece.files().document()).isPresent();
    assertThat(piece.files().media()).isPresent();
  }

  @Test
  void shouldSayWhenTheWindowIsAndChangeNothing() {
    Window past = Window.ofDays(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 19));
    Campus closed =
        new Campus(
            SchoolBuilder.aSchool()
                .withWindows(Map.of(WindowKey.of(WindowKind.UPLOAD, Semester.FIRST), past)));

    Problem problem = refused(closed.reserve(MING, MING_PHYSICS, REPORT.declared()));

    assertThat(problem.kind()).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(problem.chinese()).contains("2026-09-01", "2026-11-19");
    assertThat(problem.english()).contains("2026-09-01", "2026-11-19");
    assertThat(
            closed
                .school()
                .studentYear(WorkKind.OUTCOME, SchoolBuilder.SCHOOL, MING.id(), SchoolBuilder.YEAR))
        .matches(year -> year.pieces().isEmpty());
  }

  @Test
  void shouldStayOpenUntilTheLastMinuteOfTheLastDayInTaipei() {
    Window upToToday = Window.ofDays(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20));
    Campus lastEvening =
        new Campus(
            SchoolBuilder.aSchool()
                .withWindows(Map.of(WindowKey.of(WindowKind.UPLOAD, Semester.FIRST), upToToday)));
    lastEvening.pass(Duration.ofHours(3).plusMinutes(59).plusSeconds(59));

    granted(lastEvening.reserve(MING, MING_PHYSICS, REPORT.declared()));
    lastEvening.pass(Duration.ofSeconds(1));
    assertThat(kind(lastEvening.reserve(MING, MING_PHYSICS, REPORT.declared())))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);
  }

  @Test
  void shouldSayThatAWindowHasNoDatesYet() {
    Enrolment longAgo =
        new Enrolment(
            SchoolBuilder.SCHOOL,
            MING.id(),
            new Term(new SchoolYear(114), Semester.FIRST),
            PHYSICS,
            "物理",
            1,
            3,
            new Taking.InSemester(),
            Staff.LIN.id(),
            Staff.LIN.name());

    Problem problem = refused(campus.reserve(MING, longAgo, REPORT.declared()));

    assertThat(problem.kind()).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(problem.chinese()).contains("尚未公告");
  }

  @Test
  void shouldRefuseACourseThatTheStudentDoesNotTake() {
    assertThat(kind(campus.reserve(HUA, Courses.MING_HISTORY, REPORT.declared())))
        .isEqualTo(ProblemKind.NOT_ENROLLED);
  }

  @Test
  void shouldRefuseACourseWithoutCredits() {
    Enrolment noCredits =
        Courses.taking(HUA, Courses.HISTORY, "歷史", Staff.CHANG, 0, new Taking.InSemester());
    campus.settings(open().withEnrolment(noCredits));

    assertThat(kind(campus.reserve(HUA, noCredits, REPORT.declared())))
        .isEqualTo(ProblemKind.NOT_ENROLLED);
  }

  @Test
  void shouldRefuseAHomeroomActivity() {
    Enrolment activity = Courses.taking(MING, ACTIVITY, "班會", Staff.LIN);
    campus.settings(open().withEnrolment(activity));

    assertThat(kind(campus.reserve(MING, activity, REPORT.declared())))
        .isEqualTo(ProblemKind.NOT_ENROLLED);
  }

  @Test
  void shouldTellARetakeFromTheCourseItself() {
    Term before = new Term(new SchoolYear(114), Semester.FIRST);
    Enrolment again =
        Courses.taking(HUA, PHYSICS, "物理", Staff.CHANG, 2, new Taking.Retake(before, "專班"));
    campus.settings(open().withEnrolment(again));

    Piece regular = campus.sent(HUA_PHYSICS);
    Piece retake = campus.sent(again);

    assertThat(regular.course().kind()).isEqualTo(TakingKind.SEMESTER);
    assertThat(retake.course().kind()).isEqualTo(TakingKind.RETAKE);
    assertThat(campus.pages().piece(Staff.actor(Staff.CHANG), retake.id(), campus.now()))
        .matches(answer -> granted(answer).piece().equals(retake));
    assertThat(kind(campus.pages().piece(Staff.actor(Staff.CHANG), regular.id(), campus.now())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldKnowNobodyOfAnotherSchool() {
    assertThat(
            kind(
                campus
                    .reserving()
                    .reserve(
                        new Actor(
                            new SchoolCode("190301"),
                            MING.id(),
                            Students.actor(MING).kind(),
                            MING.name()),
                        Campus.announcement(MING_PHYSICS.ref(), REPORT.declared()),
                        campus.now())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  private static SchoolBuilder open() {
    return SchoolBuilder.aSchool().withWindows(Windows.allOpen(SchoolBuilder.NOW));
  }
}
