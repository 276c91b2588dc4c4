package tw.portfolio.submission.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.samples.Courses;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

class CourseRuleTest {
  private static final String PHYSICS = Courses.PHYSICS.text();
  private static final Term BEFORE = Term.parse("1142");
  private static final Term LATER = Term.parse("1152");

  @Test
  void shouldNeedACodeOf23Characters() {
    assertThat(code(PHYSICS, TakingKind.SEMESTER)).isEmpty();
    assertThat(causes(CourseRule.code(Optional.empty(), TakingKind.SEMESTER, SCHOOL)))
        .containsExactly(FaultCause.COURSE_CODE_MISSING);
    assertThat(causes(code("  ", TakingKind.SEMESTER)))
        .containsExactly(FaultCause.COURSE_CODE_MISSING);
    assertThat(causes(code(PHYSICS.substring(1), TakingKind.SEMESTER)))
        .containsExactly(FaultCause.COURSE_CODE_WRONG);
    assertThat(causes(code(PHYSICS + "0", TakingKind.SEMESTER)))
        .containsExactly(FaultCause.COURSE_CODE_WRONG);
  }

  @Test
  void shouldNeedACodeOfThisSchoolUnlessItWasTakenElsewhere() {
    String elsewhere = PHYSICS.substring(0, 3) + "990101" + PHYSICS.substring(9);

    assertThat(causes(code(elsewhere, TakingKind.SEMESTER)))
        .containsExactly(FaultCause.COURSE_CODE_PART);
    assertThat(causes(code(elsewhere, TakingKind.RETAKE)))
        .containsExactly(FaultCause.COURSE_CODE_PART);
    assertThat(code(elsewhere, TakingKind.TRANSFER)).isEmpty();
    assertThat(code(elsewhere, TakingKind.BORROWED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10, true",
    "20, true",
    "80, false",
    "90, false",
    "8D, true",
    "9D, true",
    "9C, false"
  })
  void shouldTakeGroupActivitiesAndFlexibleLearningWithCreditsOnly(
      String categoryAndAttribute, boolean taken) {
    String code =
        PHYSICS.substring(0, 16)
            + categoryAndAttribute.charAt(0)
            + PHYSICS.charAt(17)
            + categoryAndAttribute.charAt(1)
            + PHYSICS.substring(19);

    assertThat(causes(code(code, TakingKind.SEMESTER)).contains(FaultCause.COURSE_NOT_SUBMITTABLE))
        .isEqualTo(!taken);
  }

  @Test
  void shouldAskHowACourseIsMadeUpAndWhenItWasDue() {
    assertThat(CourseRule.taking(new Taking.MakeUp(BEFORE, "專班"), TERM)).isEmpty();
    assertThat(causes(CourseRule.taking(new Taking.MakeUp(BEFORE, " "), TERM)))
        .containsExactly(FaultCause.TAKING_METHOD_MISSING);
    assertThat(causes(CourseRule.taking(new Taking.Retake(LATER, ""), TERM)))
        .containsExactly(FaultCause.TAKING_METHOD_MISSING, FaultCause.TAKING_TERM_WRONG);
  }

  @Test
  void shouldNotBelieveThatSomethingWasTakenElsewhereLaterThanNow() {
    SchoolCode other = new SchoolCode("990101");

    assertThat(CourseRule.taking(new Taking.Transfer(other, BEFORE), TERM)).isEmpty();
    assertThat(CourseRule.taking(new Taking.Borrowed(other, TERM), TERM)).isEmpty();
    assertThat(causes(CourseRule.taking(new Taking.Transfer(other, LATER), TERM)))
        .containsExactly(FaultCause.TAKING_TERM_WRONG);
    assertThat(causes(CourseRule.taking(new Taking.Borrowed(other, LATER), TERM)))
        .containsExactly(FaultCause.TAKING_TERM_WRONG);
    assertThat(CourseRule.taking(new Taking.InSemester(), TERM)).isEmpty();
    assertThat(CourseRule.taking(new Taking.Repeat(), TERM)).isEmpty();
  }

  @Test
  void shouldCompareCreditsWithThePlanOfTheSemesterInWhichItWasDue() {
    Taking inSemester = new Taking.InSemester();

    assertThat(credits("3B0000", 3, inSemester)).isEmpty();
    assertThat(credits("3B0000", 4, inSemester))
        .containsExactly(new Fault(FaultCause.CREDITS_DIFFER, "登錄 4、課程計畫 3"));
    assertThat(credits("320000", 2, new Taking.Retake(BEFORE, "專班"))).isEmpty();
    assertThat(credits("3B0000", 2, new Taking.MakeUp(BEFORE, "專班")))
        .as("對開 B is two credits")
        .isEmpty();
  }

  @Test
  void shouldMissACourseInThePlanOnlyIfItIsTheSchoolsOwn() {
    assertThat(causes(CourseRule.credits(Optional.empty(), 1, 3, new Taking.Repeat(), TERM)))
        .containsExactly(FaultCause.COURSE_NOT_IN_PLAN);
    assertThat(
            CourseRule.credits(
                Optional.empty(),
                1,
                3,
                new Taking.Transfer(new SchoolCode("990101"), BEFORE),
                TERM))
        .isEmpty();
  }

  private static List<Fault> credits(String plan, int credits, Taking taking) {
    return CourseRule.credits(
        Optional.of(new PlannedCourse(Courses.PHYSICS, "物理", plan)), 1, credits, taking, TERM);
  }

  private static List<Fault> code(String code, TakingKind kind) {
    return CourseRule.code(Optional.of(code), kind, SCHOOL);
  }

  private static List<FaultCause> causes(List<Fault> faults) {
    return faults.stream().map(Fault::cause).toList();
  }
}
