package tw.portfolio.work;

import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** Refusals about pieces, in the same words everywhere. */
public final class PieceProblems {
  private PieceProblems() {}

  /** There is no such piece. */
  public static Problem noSuchPiece() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這件學習成果，它可能已被刪除或逾時未上傳。請重新整理清單。",
        "There is no such piece; it may have been deleted or its file never came. Please reload the"
            + " list.");
  }

  /** The piece belongs to someone else. */
  public static Problem notYours() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "這件學習成果不屬於您，或您沒有查看它的權限。若有疑問，請洽教務處。",
        "This piece is not yours, or you may not see it. If you think you should, ask the academic"
            + " affairs office.");
  }

  /** The piece can't do that from where it is. */
  public static Problem wrongState(PieceState state) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這件學習成果目前是「" + state.chinese() + "」，不能這樣做。" + advice(state),
        "This piece is " + state.code() + ", so that can't be done now.");
  }

  private static String advice(PieceState state) {
    return switch (state) {
      case RESERVED -> "請先完成檔案上傳。";
      case REFUSED -> "請刪除後重新上傳正確的檔案。";
      case UPLOADED -> "請先送出認證。";
      case SENT -> "請等待任課教師認證。";
      case RETURNED -> "請依退回原因修正後再送出。";
      case CERTIFIED, SELECTED, SUBMITTED -> "認證後的成果不能再修改或刪除。";
    };
  }
}
