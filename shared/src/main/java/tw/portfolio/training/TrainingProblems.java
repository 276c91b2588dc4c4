package tw.portfolio.training;

import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.sheet.FileRefusal;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;

/** Why something about a training is refused. */
final class TrainingProblems {
  private TrainingProblems() {}

  static Problem notFound() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這場活動。請重新整理清單後再選取。",
        "There is no such training. Reload the list and choose again.");
  }

  static Problem ofOthers(TrainingKind kind) {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "「%s」由%s辦理。若是您的業務，請洽註冊組或資訊組設定角色。".formatted(kind.chinese(), kind.officeTitles()),
        "Another office holds trainings of this kind; if it is your task, ask the registrar or the"
            + " information office for the role.");
  }

  static Problem wrongState(Training training) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這場活動目前是「" + training.state().chinese() + "」，不能這樣做。請重新整理後查看最新狀態。",
        "This training is "
            + training.state().code()
            + ", so that can't be done now. Reload the page.");
  }

  static Problem notYet() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "活動時間還沒到，不能登錄出席。若已提前辦理，請先修改活動時間。",
        "The training has not begun. If it was held earlier, change its time first.");
  }

  static Problem noSuchClass(String names) {
    return Refusals.invalid(
        List.of(
            new Problem.Field(
                "audience",
                "學校沒有這個班級：%s。請重新選取班級。".formatted(names),
                "The school has no such class: %s. Choose again.".formatted(names))));
  }

  static Problem unreadable(FileRefusal refusal) {
    return Refusals.invalid(
        List.of(
            new Problem.Field(
                "content", Optional.of(refusal.code()), refusal.chinese(), refusal.english())));
  }

  static Problem tooMany() {
    return Refusals.invalid(
        List.of(
            new Problem.Field(
                "content",
                "名單超過 %d 人。請分成幾場活動登錄。".formatted(Attendance.MOST),
                "More than %d people. Divide the list.".formatted(Attendance.MOST))));
  }
}
