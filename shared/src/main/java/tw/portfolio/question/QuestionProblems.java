package tw.portfolio.question;

import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** Why something about a question is refused. */
final class QuestionProblems {
  private QuestionProblems() {}

  static Problem notFound() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這個提問，可能已逾保存期限。請由清單重新選取。",
        "There is no such question; it may be past the time for which it is kept. Choose one from"
            + " the list.");
  }

  static Problem wrongState(QuestionState state) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這個提問目前是「" + state.chinese() + "」，不能這樣做。請重新整理後查看最新狀態。",
        "This question is " + state.code() + ", so that can't be done now. Reload the page.");
  }

  static Problem tooMany() {
    return Problem.of(
        ProblemKind.CAP_REACHED,
        "您已有 %d 個提問等候回覆。請在原來的提問補充，或等學校回覆後再提出新的。".formatted(AskingQuestions.MOST_OPEN),
        "You have %d questions that wait for an answer. Add to one of those, or wait."
            .formatted(AskingQuestions.MOST_OPEN));
  }

  static Problem tooLong() {
    return Problem.of(
        ProblemKind.CAP_REACHED,
        "這個提問的往返已達 %d 則。請另外提出新的提問。".formatted(Question.MOST_TURNS),
        "This question has %d turns, which is the most. Ask another one."
            .formatted(Question.MOST_TURNS));
  }

  static Problem sameOffice(String title) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這個提問已經由" + title + "負責。請選其他處室，或直接回覆。",
        "That office has the question already. Choose another one, or answer.");
  }

  static Problem answersNone() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您不能回覆使用者疑問；這由資訊組與各業務處室辦理，若是您的業務，請洽註冊組或資訊組設定角色。",
        "You may not answer questions; if it is your task, ask the registrar or the information"
            + " office for the role.");
  }
}
