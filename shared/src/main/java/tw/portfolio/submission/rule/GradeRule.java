package tw.portfolio.submission.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.TakingKind;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.Marks;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.school.SchoolCode;

/** What must be so of a grade (domain.md 3.3, 3.4, 9.2). */
public final class GradeRule {
  private static final Hundredths USUALLY_A_PASS = Hundredths.of(60);

  private GradeRule() {}

  /**
   * Of the school's own courses a grade has an enrolment. Its code follows the rules of codes,
   * which were seen for grades first (「不允許提交成績」, domain.md 3.4).
   *
   * @param enrolment the course as it is taken, if the student is enrolled in it
   * @param planned the course in the school's plan
   */
  public static List<Fault> faults(
      GradeRecord grade,
      Optional<Enrolment> enrolment,
      Optional<PlannedCourse> planned,
      SchoolCode school) {
    TakingKind kind = grade.taking().kind();
    GradeRecord.Course course = grade.course();
    return Stream.of(
            Fault.when(
                enrolment.isEmpty() && grade.credited().isEmpty(), FaultCause.GRADE_WITHOUT_COURSE),
            CourseRule.code(course.code(), kind, school),
            CourseRule.taking(grade.taking(), grade.term()),
            Fault.when(
                grade.credited().filter(credited -> credited.standing().isBlank()).isPresent(),
                FaultCause.TAKING_STANDING_MISSING),
            CourseRule.credits(
                planned, course.gradeLevel(), course.credits(), grade.taking(), grade.term()),
            marks(grade.marks()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fault> marks(Marks marks) {
    return Stream.of(
            score("學期學業成績", marks.score(), marks.passed()),
            score("補考成績", marks.resit(), marks.resitPassed()),
            score("再次修習成績", marks.repeated().again(), marks.repeated().passed()),
            score("學年學業成績", marks.extension().year(), marks.extension().yearPassed()),
            score(
                "第二次補考成績", marks.extension().secondResit(), marks.extension().secondResitPassed()))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * A score is within 0 and 100, and says the same as 及格 beside it. Students of some standings pass
   * with less than 60, so a contradiction is only asked about (our own check).
   *
   * @param title the column
   */
  public static List<Fault> score(
      String title, Optional<Hundredths> score, Optional<Boolean> passed) {
    return score
        .map(
            has ->
                has.compareTo(Marks.FULL) > 0
                    ? Fault.when(true, FaultCause.SCORE_OUT_OF_RANGE, title + " " + has)
                    : contradiction(title, has, passed))
        .orElseGet(List::of);
  }

  private static List<Fault> contradiction(
      String title, Hundredths score, Optional<Boolean> passed) {
    boolean enough = score.compareTo(USUALLY_A_PASS) >= 0;
    return passed
        .map(
            pass ->
                Fault.when(
                    enough != pass,
                    FaultCause.PASS_CONTRADICTS,
                    "%s %s，%s".formatted(title, score, pass ? "及格" : "不及格")))
        .orElseGet(List::of);
  }

  /**
   * A course of the school's own that carries credits has a grade (our own check). The host school
   * keeps the grades of 借讀, and what is credited comes with its grade.
   *
   * @param graded whether there is a grade of the course as it is taken
   */
  public static List<Fault> course(Enrolment taken, boolean graded) {
    boolean ours =
        switch (taken.taking().kind()) {
          case SEMESTER, MAKE_UP, RETAKE, REPEAT -> true;
          case TRANSFER, BORROWED -> false;
        };
    return Fault.when(
        !graded && ours && taken.takesOutcomes(),
        FaultCause.COURSE_WITHOUT_GRADE,
        "%s %s".formatted(taken.term(), taken.name()));
  }
}
