package tw.portfolio.statement;

import java.util.List;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;

/** Why something about a statement is refused. */
final class StatementProblems {
  private StatementProblems() {}

  static Problem notInGradeTwelve() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "自傳與學習計畫由三年級學生填寫，您目前的班級不是三年級。若您是三年級學生，請洽註冊組確認班級資料。",
        "Students of grade 12 write a statement, and your class is not one of theirs. If you are in"
            + " grade 12, ask the registrar to check your class.");
  }

  static Problem noneYet() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "您還沒有儲存過自傳與學習計畫，請先填寫並儲存。",
        "Nothing has been saved yet. Write and save your statement first.");
  }

  static Problem noSuchEdition() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這一版內容，請由版本清單重新選取。",
        "There is no such version. Choose one from the list of versions.");
  }

  static Problem nothingHandedIn() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "這位學生目前沒有繳交自傳與學習計畫，請提醒學生在期限內繳交。",
        "This student has handed in no statement at present. Remind the student to do so in time.");
  }

  static Problem wrongState(StatementState state) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這份自傳與學習計畫目前是「" + state.chinese() + "」，不能這樣做。" + advice(state),
        "This statement is " + state.code() + ", so that can't be done now.");
  }

  private static String advice(StatementState state) {
    return switch (state) {
      case DRAFT -> "請先繳交。";
      case HANDED_IN -> "要修改內容，請先取回。";
      case CHECKING -> "已有一方檢核；要修改內容，請洽導師或輔導處退回。";
      case CHECKED -> "已檢核的內容要修改，請洽導師或輔導處退回。";
      case RETURNED -> "請學生依退回原因修改後再次繳交。";
    };
  }

  static Problem unfinished(List<StatementPart> missing) {
    return Refusals.invalid(
        missing.stream()
            .map(
                part ->
                    new Problem.Field(
                        part.code(),
                        part.named() ? "繳交前請填寫「" + part.chinese() + "」。" : "繳交前請至少填寫自傳或學習計畫其中一項。",
                        part.named()
                            ? "Write your " + part.english() + " before handing in."
                            : "Write an autobiography or a study plan before handing in."))
            .toList());
  }
}
