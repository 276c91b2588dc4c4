package tw.portfolio.submission.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.record.Crediting;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.Marks;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.SchoolCode;

class GradeRuleTest {
  private static final Optional<PlannedCourse> PLANNED =
      Optional.of(new PlannedCourse(Courses.PHYSICS, "物理", "330000"));

  @Test
  void shouldTakeAGradeOfACourseThatTheStudentTakes() {
    assertThat(faults(Entries.MING_PHYSICS, Optional.of(Courses.MING_PHYSICS))).isEmpty();
  }

  @Test
  void shouldNotTakeAGradeWithoutItsCourse() {
    assertThat(faults(Entries.MING_PHYSICS, Optional.empty()))
        .containsExactly(FaultCause.GRADE_WITHOUT_COURSE);
  }

  @Test
  void shouldTakeWhatIsCreditedWithoutACourseButNotWithoutAStanding() {
    assertThat(faults(credited("轉學生"), Optional.empty())).isEmpty();
    assertThat(faults(credited(" "), Optional.empty()))
        .containsExactly(FaultCause.TAKING_STANDING_MISSING);
  }

  private static GradeRecord credited(String standing) {
    GradeRecord grade = Entries.MING_PHYSICS;
    return new GradeRecord(
        grade.student(),
        grade.term(),
        grade.course(),
        new Taking.Transfer(new SchoolCode("990101"), TERM.before()),
        Optional.of(new Crediting(TERM.before(), 1, standing)),
        grade.marks());
  }

  @Test
  void shouldNotTakeAGradeOfAnActivity() {
    Enrolment activity =
        Courses.taking(
            Students.MING, Courses.ACTIVITY, "班會", Staff.LIN, 3, new Taking.InSemester());

    assertThat(faults(Entries.grade(activity, 80), Optional.of(activity)))
        .containsExactly(FaultCause.COURSE_NOT_SUBMITTABLE);
  }

  @Test
  void shouldAskAboutCreditsThatThePlanDoesNotHave() {
    Enrolment four =
        Courses.taking(Students.MING, Courses.PHYSICS, "物理", Staff.LIN, 4, new Taking.InSemester());

    assertThat(faults(Entries.grade(four, 80), Optional.of(four)))
        .containsExactly(FaultCause.CREDITS_DIFFER);
  }

  @Test
  void shouldKeepScoresWithinAHundred() {
    assertThat(score(100, true)).isEmpty();
    assertThat(score(0, false)).isEmpty();
    assertThat(score(101, true)).containsExactly(FaultCause.SCORE_OUT_OF_RANGE);
    assertThat(GradeRule.score("補考成績", Optional.empty(), Optional.of(true))).isEmpty();
  }

  @Test
  void shouldAskAboutAScoreThatContradictsThePass() {
    assertThat(score(60, true)).isEmpty();
    assertThat(score(59, false)).isEmpty();
    assertThat(score(59, true)).containsExactly(FaultCause.PASS_CONTRADICTS);
    assertThat(score(60, false)).containsExactly(FaultCause.PASS_CONTRADICTS);
  }

  @Test
  void shouldLookAtWhatOnlyRepeatedAndEveningCoursesHave() {
    assertThat(faults(Entries.MING_REPEATED, Optional.of(Courses.MING_PHYSICS))).isEmpty();
    assertThat(faults(Entries.MING_AT_NIGHT, Optional.of(Courses.MING_PHYSICS))).isEmpty();
    Marks night = Entries.MING_AT_NIGHT.marks();
    Marks contradictory =
        new Marks(
            night.score(),
            night.passed(),
            night.resit(),
            night.resitPassed(),
            night.counted(),
            "",
            Marks.Repeated.NONE,
            new Marks.Extension(
                Optional.of(Hundredths.of(50)),
                Optional.of(false),
                Optional.of(Hundredths.of(60)),
                Optional.of(false)));

    assertThat(
            faults(
                new GradeRecord(
                    Students.MING.id(),
                    TERM,
                    Entries.MING_PHYSICS.course(),
                    new Taking.InSemester(),
                    Optional.empty(),
                    contradictory),
                Optional.of(Courses.MING_PHYSICS)))
        .containsExactly(FaultCause.PASS_CONTRADICTS);
  }

  @Test
  void shouldAskAboutACourseThatHasNoGrade() {
    assertThat(GradeRule.course(Courses.MING_PHYSICS, true)).isEmpty();
    assertThat(GradeRule.course(Courses.MING_PHYSICS, false))
        .extracting(Fault::cause)
        .containsExactly(FaultCause.COURSE_WITHOUT_GRADE);
  }

  @Test
  void shouldExpectNoGradeOfWhatTheHostSchoolGradesNorOfActivities() {
    Taking borrowed = new Taking.Borrowed(new SchoolCode("990101"), TERM);

    assertThat(
            GradeRule.course(
                Courses.taking(Students.MING, Courses.PHYSICS, "物理", Staff.LIN, 3, borrowed),
                false))
        .isEmpty();
    assertThat(
            GradeRule.course(
                Courses.taking(Students.MING, Courses.ACTIVITY, "班會", Staff.LIN), false))
        .isEmpty();
  }

  private static List<FaultCause> faults(GradeRecord grade, Optional<Enrolment> taken) {
    return GradeRule.faults(grade, taken, PLANNED, SCHOOL).stream().map(Fault::cause).toList();
  }

  private static List<FaultCause> score(int score, boolean passed) {
    return GradeRule.score("學期學業成績", Optional.of(Hundredths.of(score)), Optional.of(passed))
        .stream()
        .map(Fault::cause)
        .toList();
  }
}
