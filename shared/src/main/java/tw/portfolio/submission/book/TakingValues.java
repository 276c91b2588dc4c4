package tw.portfolio.submission.book;

import java.util.Optional;
import tw.portfolio.course.Taking;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.school.code.RemedialMethod;

/** What the sheets of each way of taking a course ask beyond the course itself. */
final class TakingValues {
  private TakingValues() {}

  /** 應修課, 原修課 or 借讀修課學年度、學期. */
  static Optional<Term> original(Taking taking) {
    return switch (taking) {
      case Taking.InSemester(), Taking.Repeat() -> Optional.empty();
      case Taking.MakeUp(Term due, String _) -> Optional.of(due);
      case Taking.Retake(Term original, String _) -> Optional.of(original);
      case Taking.Transfer(SchoolCode _, Term original) -> Optional.of(original);
      case Taking.Borrowed(SchoolCode _, Term taken) -> Optional.of(taken);
    };
  }

  /** 補修 or 重修方式; empty of any other way. */
  static String method(Taking taking) {
    return switch (taking) {
      case Taking.MakeUp(Term _, String method) -> RemedialMethod.inBooks(method);
      case Taking.Retake(Term _, String method) -> RemedialMethod.inBooks(method);
      case Taking.InSemester(), Taking.Repeat(), Taking.Transfer _, Taking.Borrowed _ -> "";
    };
  }

  /** 原修課 or 借讀學校代碼; empty of what is taken here. */
  static String school(Taking taking) {
    return switch (taking) {
      case Taking.Transfer(SchoolCode school, Term _) -> school.text();
      case Taking.Borrowed(SchoolCode school, Term _) -> school.text();
      case Taking.InSemester(), Taking.Repeat(), Taking.MakeUp _, Taking.Retake _ -> "";
    };
  }
}
