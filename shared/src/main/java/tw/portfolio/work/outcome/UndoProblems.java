package tw.portfolio.work.outcome;

import tw.portfolio.course.CourseTeacher;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.work.PieceState;

/** Why a decision is not undone, and what helps instead. */
final class UndoProblems {
  private UndoProblems() {}

  /** It waits: nobody has decided, or the decision is undone already. */
  static Problem nothingToUndo() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這件學習成果正在等待認證，沒有可以撤回的決定。請直接在待認證清單認證或退回。",
        "It waits for a decision, so there is none to undo. Certify or return it in the queue.");
  }

  /** Somebody else has decided. */
  static Problem notYourDecision() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "這個決定不是您做的，只有做決定的人可以撤回。已退回的成果，學生可以再次送出；已認證的成果，可請教務處設備組解鎖退回。",
        "Only who made a decision can undo it. What was returned the student can send again; what"
            + " was certified the equipment section can return.");
  }

  /** The section has another teacher now. */
  static Problem taughtByAnother(CourseTeacher now, PieceState state) {
    boolean certified = state == PieceState.CERTIFIED;
    return Problem.of(
        ProblemKind.TAUGHT_BY_ANOTHER,
        "這門課現在由%s任教，您的決定不能再撤回。%s"
            .formatted(now.name(), certified ? "若決定有誤，請洽教務處設備組解鎖退回。" : "學生可以再次送出，由新的任課教師認證。"),
        "It is taught by %s now, so you can't undo your decision any more. %s"
            .formatted(
                now.name(),
                certified
                    ? "If it was wrong, ask the equipment section to return the piece."
                    : "The student can send it again, to the teacher of today."));
  }

  /** The student has chosen it. */
  static Problem chosen() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "學生已勾選這件學習成果，因此認證沒有撤回。請學生在勾選期間取消勾選後再撤回，或請教務處設備組解鎖退回。",
        "The student has chosen it, so the certification stands. Ask the student to take it out of"
            + " the choice while that is open, or the equipment section to return it.");
  }

  /** The school has handed it in. */
  static Problem handedIn() {
    return Problem.of(
        ProblemKind.ALREADY_SUBMITTED,
        "這件學習成果已由學校提交，認證不能撤回。若內容有誤，請洽教務處設備組解鎖學生的勾選。",
        "The school has handed it in, so the certification stands. If something is wrong with it,"
            + " ask the equipment section to unlock the student's choice.");
  }
}
