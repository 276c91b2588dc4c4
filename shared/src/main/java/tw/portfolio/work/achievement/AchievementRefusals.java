package tw.portfolio.work.achievement;

import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** The refusals that several services of achievements give. */
final class AchievementRefusals {
  private AchievementRefusals() {}

  static Problem noSuchAchievement() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這件多元表現，它可能已被刪除或逾時未上傳。請重新整理清單。",
        "There is no such achievement; it may have been deleted or its file never came. Please"
            + " reload the list.");
  }

  static Problem notYours() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "這件多元表現不屬於您，或您沒有查看它的權限。若有疑問，請洽學務處訓育組。",
        "This achievement is not yours, or you may not see it. If you think you should, ask the"
            + " student activities section.");
  }

  static Problem wrongState(AchievementState state) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這件多元表現目前是「" + state.chinese() + "」，不能這樣做。" + advice(state),
        "This achievement is " + state.code() + ", so that can't be done now.");
  }

  private static String advice(AchievementState state) {
    return switch (state) {
      case RESERVED -> "請先完成檔案上傳。";
      case REFUSED -> "請刪除後重新上傳正確的檔案。";
      case READY -> "請重新整理後再試一次。";
      case SELECTED -> "請先取消勾選，修改後再勾選。";
      case SUBMITTED -> "已提交的多元表現不能再修改或刪除；如有錯誤，請洽學務處訓育組。";
    };
  }
}
