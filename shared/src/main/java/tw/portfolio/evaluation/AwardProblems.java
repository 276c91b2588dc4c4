package tw.portfolio.evaluation;

import java.util.List;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;

/** Why something about an award is refused. */
final class AwardProblems {
  private AwardProblems() {}

  static Problem notFound() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這筆敘獎提報。請重新整理清單後再選取。",
        "There is no such award. Reload the list and choose again.");
  }

  static Problem wrongState(Award award) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這筆敘獎目前是「" + award.state().chinese() + "」，不能這樣做。請重新整理後查看最新狀態。",
        "This award is " + award.state().code() + ", so that can't be done now. Reload the page.");
  }

  static Problem nobody() {
    return Refusals.invalid(
        List.of(
            new Problem.Field(
                "personId",
                "教職員名單中沒有這個人。請重新選取；提報整個處室時，不填人員。",
                "The staff has no such person. Choose again; leave it out to propose a whole"
                    + " office.")));
  }

  static Problem notHeld() {
    return Refusals.invalid(
        List.of(
            new Problem.Field(
                "meetingId",
                "敘獎須經工作小組議決（規定六）：找不到這場會議，或這場會議還沒有登錄紀錄。請先登錄會議紀錄。",
                "The working group decides on awards: there is no such meeting, or nothing is"
                    + " recorded of it yet. Record the meeting first.")));
  }
}
