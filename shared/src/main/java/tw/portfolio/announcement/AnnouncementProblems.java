package tw.portfolio.announcement;

import java.util.List;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;

/** Why something about an announcement is refused. */
final class AnnouncementProblems {
  private AnnouncementProblems() {}

  static Problem notFound() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這則公告，它可能已下架、還沒開始或已經結束。請重新整理公告清單。",
        "There is no such announcement; it may have been withdrawn, or it is not shown now. Please"
            + " reload the list.");
  }

  static Problem notOnTheRoster() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "學校名冊中沒有您的資料。請洽註冊組。",
        "You are not on the school's roster. Please ask the registrar.");
  }

  static Problem withdrawn() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這則公告已經下架，不能再修改。請發布新的公告。",
        "This announcement has been withdrawn and can't be changed any more. Publish a new one.");
  }

  static Problem noSuchClass(String names) {
    return Refusals.invalid(
        List.of(
            new Problem.Field(
                "audience",
                "學校沒有這個班級：" + names + "。請由班級清單重新選取；班級名稱有誤請洽註冊組。",
                "There is no such class: " + names + ". Choose from the list of classes.")));
  }
}
