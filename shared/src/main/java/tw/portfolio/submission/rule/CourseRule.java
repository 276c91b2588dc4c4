package tw.portfolio.submission.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseCodePart;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** What a row says of its course (課程代碼, 修課學分) and of how it is taken. */
public final class CourseRule {
  private CourseRule() {}

  /**
   * A code is there, has 23 characters, is the school's unless the course was taken elsewhere, and
   * of 團體活動 and 彈性學習 only what carries credits: position 17 is 8 or 9 only where position 19 is D
   * (domain.md 3.4; the parts 3.6).
   *
   * @param kind how it is taken: 轉學轉科 and 借讀 have the code of another school
   */
  public static List<Fault> code(Optional<String> code, TakingKind kind, SchoolCode school) {
    if (code.filter(text -> !text.isBlank()).isEmpty()) {
      return Fault.when(true, FaultCause.COURSE_CODE_MISSING);
    }
    return code.filter(CourseCode::matches)
        .map(CourseCode::new)
        .map(known -> code(known, kind, school))
        .orElseGet(() -> Fault.when(true, FaultCause.COURSE_CODE_WRONG, code.get()));
  }

  /** The same of a code that has its form. */
  public static List<Fault> code(CourseCode code, TakingKind kind, SchoolCode school) {
    Optional<CourseCodePart.Fault> part =
        switch (kind) {
          case TRANSFER, BORROWED -> CourseCodePart.partsFault(code);
          case SEMESTER, MAKE_UP, RETAKE, REPEAT -> CourseCodePart.fault(code, school);
        };
    return Stream.concat(
            part.map(fault -> new Fault(FaultCause.COURSE_CODE_PART, fault.chinese())).stream(),
            Fault.when(!code.submittable(), FaultCause.COURSE_NOT_SUBMITTABLE, code.text())
                .stream())
        .toList();
  }

  /**
   * The sheets of 補修 and 重修 ask how, and all but those of 學期 and 重讀 when it was due or first taken
   * (domain.md 3.3). That this lies before the semester in which it is taken is our own check; 借讀
   * is in the very semester.
   *
   * @param term the semester in which it is taken
   */
  public static List<Fault> taking(Taking taking, Term term) {
    return switch (taking) {
      case Taking.InSemester(), Taking.Repeat() -> List.of();
      case Taking.MakeUp(Term due, String method) -> again(due, method, term);
      case Taking.Retake(Term original, String method) -> again(original, method, term);
      case Taking.Transfer(SchoolCode _, Term original) -> notLater(original, term);
      case Taking.Borrowed(SchoolCode _, Term taken) -> notLater(taken, term);
    };
  }

  private static List<Fault> again(Term original, String method, Term term) {
    return Stream.of(
            Fault.when(method.isBlank(), FaultCause.TAKING_METHOD_MISSING),
            notLater(original, term))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fault> notLater(Term original, Term term) {
    return Fault.when(
        original.toString().compareTo(term.toString()) > 0,
        FaultCause.TAKING_TERM_WRONG,
        "%s、%s".formatted(original, term));
  }

  /**
   * The credits are those of the school's plan, which has one character a semester (domain.md 3.6).
   * What was taken elsewhere is in no plan of this school.
   *
   * @param planned the course in the plan
   * @param gradeLevel 開課年級
   * @param term the semester in which it is taken
   */
  public static List<Fault> credits(
      Optional<PlannedCourse> planned, int gradeLevel, int credits, Taking taking, Term term) {
    Optional<Term> offered =
        switch (taking) {
          case Taking.InSemester(), Taking.Repeat() -> Optional.of(term);
          case Taking.MakeUp(Term due, String _) -> Optional.of(due);
          case Taking.Retake(Term original, String _) -> Optional.of(original);
          case Taking.Transfer _, Taking.Borrowed _ -> Optional.empty();
        };
    return offered
        .map(
            semester ->
                planned
                    .map(course -> compared(course, gradeLevel, credits, semester))
                    .orElseGet(() -> Fault.when(true, FaultCause.COURSE_NOT_IN_PLAN)))
        .orElseGet(List::of);
  }

  private static List<Fault> compared(
      PlannedCourse course, int gradeLevel, int credits, Term offered) {
    int plan = course.credits(gradeLevel, offered.semester());
    return Fault.when(
        plan != credits, FaultCause.CREDITS_DIFFER, "登錄 %d、課程計畫 %d".formatted(credits, plan));
  }
}
