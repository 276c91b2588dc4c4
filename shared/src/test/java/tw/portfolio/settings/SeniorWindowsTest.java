package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.campus.CountedCalls;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.samples.AYear;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.SelectingPieces;
import tw.portfolio.work.outcome.Verdict;

/** Windows that a school sets for grade 12 (高三) alone: where they are, only they count for it. */
class SeniorWindowsTest {
  private static final Person SENIOR = Students.student(60, "高三生", "301", 1);
  private static final Person YOUNGER = Students.student(61, "高二生", "201", 1);
  private static final Enrolment SENIORS = secondSemester(SENIOR);
  private static final Enrolment YOUNGERS = secondSemester(YOUNGER);

  private final Campus campus = new Campus();

  private static Enrolment secondSemester(Person student) {
    Enrolment first = Courses.taking(student, Courses.PHYSICS, "物理", Staff.LIN);
    return new Enrolment(
        first.school(),
        first.student(),
        new Term(YEAR, Semester.SECOND),
        first.code(),
        first.name(),
        first.gradeLevel(),
        first.credits(),
        first.taking(),
        first.teacher(),
        first.teacherName());
  }

  @BeforeEach
  void enrol() {
    campus.school().grade(SCHOOL, YEAR, 3, List.of(SENIOR.id()));
    campus.school().grade(SCHOOL, YEAR, 2, List.of(YOUNGER.id()));
  }

  /** Sets every ordinary window and those of grade 12. */
  private void set(boolean ordinary, boolean seniors) {
    Map<WindowKey, Window> windows =
        new HashMap<>(ordinary ? Windows.allOpen(campus.now()) : AYear.over());
    Map<WindowKey, Window> others = seniors ? Windows.allOpen(campus.now()) : AYear.over();
    WindowKey.ordinary()
        .forEach(key -> key.ofSeniors().ifPresent(own -> windows.put(own, others.get(key))));
    campus.settings(
        SchoolBuilder.anEmptySchool()
            .withStudent(SENIOR, SENIORS)
            .withStudent(YOUNGER, YOUNGERS)
            .withStaff(Staff.LIN)
            .withWindows(windows));
  }

  private Answer<Piece> reserve(Person student, Enrolment taken) {
    return campus.reserve(student, taken, REPORT.declared());
  }

  private Piece sent(Person student, Enrolment taken) {
    Piece piece = granted(reserve(student, taken));
    campus.arrive(piece, REPORT);
    return campus.send(campus.expect(piece.id(), PieceState.UPLOADED));
  }

  @Test
  void shouldLetOnlyGradeTwelveInWhenOnlyItsWindowIsOpen() {
    set(false, true);

    granted(reserve(SENIOR, SENIORS));
    assertThat(kind(reserve(YOUNGER, YOUNGERS))).isEqualTo(ProblemKind.WINDOW_CLOSED);
  }

  @Test
  void shouldKeepGradeTwelveOutWhenOnlyTheOrdinaryWindowIsOpen() {
    set(true, false);

    granted(reserve(YOUNGER, YOUNGERS));
    Problem closed = refused(reserve(SENIOR, SENIORS));
    assertThat(closed.kind()).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(closed.chinese()).contains("高三", "2026-09-30");
  }

  @Test
  void shouldLetEverybodyInWhenBothAreOpenAndNobodyWhenBothAreClosed() {
    set(true, true);
    granted(reserve(SENIOR, SENIORS));
    granted(reserve(YOUNGER, YOUNGERS));

    set(false, false);
    assertThat(kind(reserve(SENIOR, SENIORS))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(kind(reserve(YOUNGER, YOUNGERS))).isEqualTo(ProblemKind.WINDOW_CLOSED);
  }

  @Test
  void shouldCountTheOrdinaryWindowForGradeTwelveWhereNoneOfItsOwnIsSet() {
    campus.settings(
        SchoolBuilder.anEmptySchool()
            .withStudent(SENIOR, SENIORS)
            .withWindows(Windows.allOpen(campus.now())));

    granted(reserve(SENIOR, SENIORS));
  }

  @Test
  void shouldHoldWhoIsInNoGradeToTheOrdinaryWindow() {
    Person unknown = Students.student(62, "新生", "101", 9);
    Enrolment takes = secondSemester(unknown);
    set(false, true);
    campus.school().people(YEAR, List.of(unknown));
    campus.school().enrolments(List.of(takes));

    assertThat(kind(reserve(unknown, takes))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    set(true, false);
    granted(reserve(unknown, takes));
  }

  @Test
  void shouldFollowTheSchoolWhenItSaysAnotherGrade() {
    set(false, true);
    assertThat(kind(reserve(YOUNGER, YOUNGERS))).isEqualTo(ProblemKind.WINDOW_CLOSED);

    campus.school().grade(SCHOOL, YEAR, 3, List.of(YOUNGER.id()));

    granted(reserve(YOUNGER, YOUNGERS));
  }

  @Test
  void shouldHoldDecisionsAndChoicesToTheStudentsOwnWindow() {
    set(true, true);
    Piece seniors = sent(SENIOR, SENIORS);
    Piece youngers = sent(YOUNGER, YOUNGERS);
    set(false, true);

    granted(campus.decide(Staff.actor(Staff.LIN), seniors, new Verdict.Certify()));
    assertThat(kind(campus.decide(Staff.actor(Staff.LIN), youngers, new Verdict.Certify())))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(kind(choose(YOUNGER))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(granted(choose(SENIOR, seniors)).chosen()).isEqualTo(1);

    set(true, false);
    campus.pass(Duration.ofMinutes(1));
    granted(campus.decide(Staff.actor(Staff.LIN), youngers, new Verdict.Certify()));
    assertThat(kind(choose(SENIOR))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    granted(choose(YOUNGER, youngers));
  }

  private Answer<SelectingPieces.Summary> choose(Person student, Piece... pieces) {
    return campus
        .selecting()
        .select(Students.actor(student), YEAR, Campus.wanted(pieces), campus.now());
  }

  @Test
  void shouldAskTheDatabaseOnceOnceTheWindowsAreKnown() {
    CountedCalls counted = new CountedCalls();
    PieceStore pieces = counted.of(PieceStore.class, campus.school());
    ReservingUploads reserving =
        new ReservingUploads(
            pieces,
            new SettingsCache(counted.of(SettingsInForce.class, campus.school())),
            new EndingReservations(campus.files()),
            campus.secrets());
    set(true, true);
    granted(reserve(reserving, YOUNGER, YOUNGERS.ref()));
    granted(reserve(reserving, SENIOR, SENIORS.ref()));
    assertThat(counted.calls()).containsExactly("write", "write");

    set(false, true);
    granted(reserve(reserving, SENIOR, SENIORS.ref()));
    granted(reserve(reserving, SENIOR, SENIORS.ref()));
    // The first learned what is set.
    assertThat(counted.calls().subList(2, 5)).containsExactly("write", "write", "write");
  }

  private Answer<Piece> reserve(ReservingUploads reserving, Person student, CourseRef course) {
    return reserving.reserve(
        Students.actor(student), Campus.announcement(course, REPORT.declared()), campus.now());
  }
}
