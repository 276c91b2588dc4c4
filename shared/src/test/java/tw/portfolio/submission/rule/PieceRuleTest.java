package tw.portfolio.submission.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.work.Piece;
import tw.portfolio.work.Selection;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.origin.Origin;

class PieceRuleTest {
  private static final int LONGEST = 100;

  private final Ids ids = new Ids(70);
  private final MemorySchool school = SchoolBuilder.aSchool().in(new MemorySchool());

  @Test
  void shouldTakeACertifiedOutcomeOfACourseWithCredits() {
    assertThat(outcome(certified(), Optional.of(Courses.MING_PHYSICS))).isEmpty();
  }

  @Test
  void shouldNotTakeWhatNobodyHasCertified() {
    Piece sent = journey().reserve().arrive().send().piece();

    assertThat(outcome(sent, Optional.of(Courses.MING_PHYSICS)))
        .containsExactly(FaultCause.NOT_CERTIFIED);
  }

  @Test
  void shouldNotTakeAnOutcomeOfACourseThatTheStudentDoesNotTake() {
    assertThat(outcome(certified(), Optional.empty())).containsExactly(FaultCause.NO_ENROLMENT);
  }

  @Test
  void shouldNotTakeAnOutcomeOfACourseThatTakesNone() {
    assertThat(outcome(certified(), Optional.of(taken(Courses.PHYSICS.text(), 0))))
        .containsExactly(FaultCause.COURSE_WITHOUT_CREDITS);
    assertThat(outcome(certified(), Optional.of(taken(Courses.ACTIVITY.text(), 1))))
        .containsExactly(FaultCause.COURSE_NOT_SUBMITTABLE);
  }

  @Test
  void shouldNotTakeAnOutcomeThatLacksHowItsCourseWasMadeUp() {
    Enrolment madeUp =
        Courses.taking(
            Students.MING,
            Courses.PHYSICS,
            "物理",
            Staff.LIN,
            3,
            new Taking.MakeUp(SchoolBuilder.TERM.before(), ""));

    assertThat(outcome(certified(), Optional.of(madeUp)))
        .containsExactly(FaultCause.TAKING_METHOD_MISSING);
  }

  @Test
  void shouldTakeAnAchievementThatIsComplete() {
    Journey achievement = Journey.ofAchievement(school, Students.MING, ids.get(), NOW).reserve();

    assertThat(causes(PieceRule.achievement(achievement.piece(), LONGEST)))
        .containsExactly(FaultCause.NOT_COMPLETE);
    assertThat(PieceRule.achievement(achievement.arrive().piece(), LONGEST)).isEmpty();
  }

  @Test
  void shouldNeedADescriptionThatIsNotTooLong() {
    assertThat(PieceRule.description(Optional.of("字".repeat(100)), LONGEST)).isEmpty();
    assertThat(PieceRule.description(Optional.of("👨‍👩‍👧".repeat(100)), LONGEST)).isEmpty();
    assertThat(PieceRule.description(Optional.of("字".repeat(101)), LONGEST))
        .containsExactly(new Fault(FaultCause.DESCRIPTION_LONG, "101 字，上限 100 字"));
    assertThat(causes(PieceRule.description(Optional.of(" "), LONGEST)))
        .containsExactly(FaultCause.DESCRIPTION_MISSING);
    assertThat(causes(PieceRule.description(Optional.empty(), LONGEST)))
        .containsExactly(FaultCause.DESCRIPTION_MISSING);
  }

  @Test
  void shouldKnowAFileThatIsGoneOrAnother() {
    RecordedFile.Verified file = certified().files().verified().getFirst();
    Seal seal = file.seal();
    Seal another = new Seal("another", seal.bytes(), seal.modified(), seal.version());

    assertThat(PieceRule.file(file, Optional.of(seal))).isEmpty();
    assertThat(causes(PieceRule.file(file, Optional.of(another))))
        .containsExactly(FaultCause.FILE_ALTERED);
    assertThat(PieceRule.file(file, Optional.empty()))
        .containsExactly(new Fault(FaultCause.FILE_MISSING, file.declared().name().text()));
  }

  /** It stands in no list of this school's courses, and its own school says what it is. */
  @Test
  void shouldTakeWhatAFormerSchoolHasCertifiedUnlessItHasHandedItIn() {
    assertThat(brought(List.of())).isEmpty();
    assertThat(brought(List.of(SchoolBuilder.TERM)))
        .containsExactly(FaultCause.SUBMITTED_ELSEWHERE);
  }

  private List<FaultCause> brought(List<Term> submitted) {
    Piece there = certified();
    Origin origin =
        new Origin(
            new SchoolCode("190301"),
            "原校的編號",
            Optional.of(new Origin.Course("物理", 1, 2, new Taking.InSemester())),
            Optional.empty(),
            submitted,
            List.of(),
            NOW);
    Piece here =
        new Piece(
            there.school(),
            there.id(),
            there.content(),
            there.files(),
            there.revision(),
            there.status(),
            there.created(),
            there.version(),
            Optional.of(origin));
    StudentYear year = new StudentYear(List.of(), List.of(here), Selection.NONE, List.of());
    assertThat(year.courseOf(here))
        .get()
        .returns("物理", Enrolment::name)
        .returns(new Taking.Transfer(origin.school(), there.id().term()), Enrolment::taking);
    return outcome(here, year.courseOf(here));
  }

  private Piece certified() {
    return journey().certified().piece();
  }

  private Journey journey() {
    return Journey.of(school, Students.MING, Courses.MING_PHYSICS, ids.get(), NOW);
  }

  private static Enrolment taken(String code, int credits) {
    return Courses.taking(
        Students.MING, new CourseCode(code), "物理", Staff.LIN, credits, new Taking.InSemester());
  }

  private static List<FaultCause> outcome(Piece piece, Optional<Enrolment> taken) {
    return causes(PieceRule.outcome(piece, taken, LONGEST));
  }

  private static List<FaultCause> causes(List<Fault> faults) {
    return faults.stream().map(Fault::cause).toList();
  }
}
