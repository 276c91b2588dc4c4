package tw.portfolio.group;

import java.util.List;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;

/** Why something about the working group is refused. */
final class GroupProblems {
  private GroupProblems() {}

  static Problem notFound() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這場會議。請重新整理會議清單後再選取。",
        "There is no such meeting. Reload the list and choose again.");
  }

  static Problem wrongState(Meeting meeting) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這場會議目前是「" + meeting.state().chinese() + "」，不能這樣做。請重新整理後查看最新狀態。",
        "This meeting is "
            + meeting.state().code()
            + ", so that can't be done now. Reload the page.");
  }

  static Problem notYet() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "會議時間還沒到，不能登錄紀錄。若會議已提前召開，請先修改會議時間。",
        "The meeting has not begun. If it was held earlier, change its time first.");
  }

  static Problem shared(Seat seat) {
    return Refusals.invalid(
        List.of(
            new Problem.Field(
                "tenures",
                "「" + seat.chinese() + "」在同一天有兩位。請修改其中一位的起訖日期。",
                "Two people hold the seat "
                    + seat.code()
                    + " on one day. Change the days of one.")));
  }

  static Problem.Field nobody(int at) {
    return new Problem.Field(
        "tenures[" + at + "].personId",
        "名冊中沒有這個人。請重新選取；家長等沒有帳號者，只填姓名。",
        "The roster has no such person. Choose again; for who has no account give the name only.");
  }

  static Problem seatTwice() {
    return Refusals.invalid(
        List.of(new Problem.Field("attendance", "每個席次只登錄一次出席情形。", "Each seat once.")));
  }

  static Problem membersOnly() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "會議紀錄供工作小組成員查看。您若是成員，請洽教務主任確認名單；決議請看會議清單。",
        "Minutes are for the group's members. If you are one, ask the academic director to check"
            + " the list; decisions stand in the list of meetings.");
  }

  static Problem notAMember() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "工作小組的名單與會議供教職員與小組成員查看。您若是學生代表或家長代表，請洽教務主任確認名單。",
        "The group's list and meetings are for staff and its members. If you represent students or"
            + " parents, ask the academic director to check the list.");
  }
}
