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

  /** The piece can't do that from where it is; says what can be done instead. */
  public static Problem wrongState(WorkKind kind, PieceState state) {
    Advice advice = advice(kind, state);
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這件%s目前是「%s」，不能這樣做。%s".formatted(chinese(kind), state.chinese(kind), advice.chinese()),
        "This %s is %s, so that can't be done now. %s"
            .formatted(english(kind), state.code(kind), advice.english()));
  }

  private record Advice(String chinese, String english) {}

  private static Advice advice(WorkKind kind, PieceState state) {
    return switch (state) {
      case RESERVED -> new Advice("請先完成檔案上傳。", "Finish the upload first.");
      case REFUSED ->
          new Advice(
              "請在上傳期間內刪除，再重新上傳正確的檔案。",
              "Delete it and upload the right file while uploading is open.");
      case UPLOADED, RETURNED -> new Advice("請重新整理後再試一次。", "Please reload and try again.");
      case SENT ->
          new Advice(
              "請在上傳期間內先取回，再修改、更換檔案或刪除；上傳期間已過，請任課教師退回後補交。",
              "While uploading is open, take it back first, then mend, replace or delete it; after"
                  + " that, ask the teacher to return it.");
      case CERTIFIED, SELECTED, SUBMITTED -> locked(kind, state);
    };
  }

  private static Advice locked(WorkKind kind, PieceState state) {
    return switch (kind) {
      case OUTCOME -> state == PieceState.SUBMITTED ? outcomeHandedIn() : certified();
      case ACHIEVEMENT -> state == PieceState.SUBMITTED ? achievementHandedIn() : chosen();
    };
  }

  private static Advice certified() {
    return new Advice(
        "認證後的成果不能再修改或刪除；若內容有誤，請洽教務處設備組解鎖退回，或在認證期間、尚未勾選時，請任課教師撤回認證並退回。",
        "What is certified can't be changed or deleted; if something is wrong with it, ask the"
            + " equipment section to return it, or, while certification is open and it is not"
            + " chosen, the teacher to undo the certification and return it.");
  }

  private static Advice outcomeHandedIn() {
    return new Advice(
        "已提交的成果不能再修改或刪除；若內容有誤，請洽教務處設備組解鎖。",
        "What is handed in can't be changed or deleted; if something is wrong with it, ask the"
            + " equipment section to unlock it.");
  }

  private static Advice chosen() {
    return new Advice(
        "請在勾選期間先取消勾選，再修改或刪除；勾選期間以外，請洽學務處訓育組。",
        "While choosing is open, take it out of the choice first; otherwise ask the student"
            + " activities section.");
  }

  private static Advice achievementHandedIn() {
    return new Advice(
        "已提交的多元表現不能再修改或刪除；如有錯誤，請洽學務處訓育組。",
        "What is handed in can't be changed or deleted; if something is wrong with it, ask the"
            + " student activities section.");
  }
}
