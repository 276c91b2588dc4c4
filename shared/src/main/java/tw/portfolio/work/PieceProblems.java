package tw.portfolio.work;

import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** Refusals about pieces, in the same words everywhere. */
public final class PieceProblems {
  private PieceProblems() {}

  /** What people call a piece of that kind. */
  static String chinese(WorkKind kind) {
    return switch (kind) {
      case OUTCOME -> "學習成果";
      case ACHIEVEMENT -> "多元表現";
    };
  }

  static String english(WorkKind kind) {
    return switch (kind) {
      case OUTCOME -> "piece";
      case ACHIEVEMENT -> "achievement";
    };
  }

  /** There is no such piece. */
  public static Problem noSuchPiece(WorkKind kind) {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這件%s，它可能已被刪除或逾時未上傳。請重新整理清單。".formatted(chinese(kind)),
        "There is no such %s; it may have been deleted or its file never came. Please reload the list."
            .formatted(english(kind)));
  }

  /** The piece belongs to someone else. */
  public static Problem notYours(WorkKind kind) {
    return switch (kind) {
      case OUTCOME -> notYours(kind, "教務處", "the academic affairs office");
      case ACHIEVEMENT -> notYours(kind, "學務處訓育組", "the student activities section");
    };
  }

  private static Problem notYours(WorkKind kind, String office, String english) {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "這件%s不屬於您，或您沒有查看它的權限。若有疑問，請洽%s。".formatted(chinese(kind), office),
        "This %s is not yours, or you may not see it. If you think you should, ask %s."
            .formatted(english(kind), english));
  }

  /** The piece can't do that from where it is. */
  public static Problem wrongState(WorkKind kind, PieceState state) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這件%s目前是「%s」，不能這樣做。%s".formatted(chinese(kind), state.chinese(kind), advice(kind, state)),
        "This %s is %s, so that can't be done now.".formatted(english(kind), state.code(kind)));
  }

  private static String advice(WorkKind kind, PieceState state) {
    return switch (state) {
      case RESERVED -> "請先完成檔案上傳。";
      case REFUSED -> "請刪除後重新上傳正確的檔案。";
      case UPLOADED ->
          switch (kind) {
            case OUTCOME -> "請先送出認證。";
            case ACHIEVEMENT -> "請重新整理後再試一次。";
          };
      case SENT -> "請等待任課教師認證。";
      case RETURNED -> "請依退回原因修正後再送出。";
      case CERTIFIED, SELECTED, SUBMITTED ->
          switch (kind) {
            case OUTCOME -> "認證後的成果不能再修改或刪除。";
            case ACHIEVEMENT ->
                state == PieceState.SUBMITTED
                    ? "已提交的多元表現不能再修改或刪除；如有錯誤，請洽學務處訓育組。"
                    : "請先取消勾選，修改後再勾選。";
          };
    };
  }
}
