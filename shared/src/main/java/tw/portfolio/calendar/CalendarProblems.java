package tw.portfolio.calendar;

import java.util.List;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;

/** Why something about the plan is refused. */
final class CalendarProblems {
  private CalendarProblems() {}

  static Problem noSuchTime() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "本學年度的工作期程沒有這一項，可能已修改。請重新整理後再選取。",
        "The plan of that year has no such row at that time; it may have been changed. Reload it.");
  }

  static Problem notOurs(String offices) {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "這一項由" + offices + "負責，您不能登記完成情形。若是您的業務，請洽教務主任修改工作期程。",
        "This is another office's to mark. If it is yours, ask the academic director to change the"
            + " plan.");
  }

  static Problem notStaff() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "工作期程供教職員查看。您的期程請看個人的行事曆。",
        "The plan is for staff; your own dates are in your calendar.");
  }

  static Problem hasFiles(String what) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "「" + what + "」有附件，不能由工作期程中移除。請先下載並移除附件，或保留這一項。",
        "There are attachments to a row or time that this plan would lose. Keep it, or take the"
            + " attachments away first.");
  }

  static Problem twice() {
    return Refusals.invalid(
        List.of(
            new Problem.Field(
                "rows",
                "每一列的代號不可重複，且一列的期間不可重複。",
                "Each row's id once, and each of its times once.")));
  }
}
