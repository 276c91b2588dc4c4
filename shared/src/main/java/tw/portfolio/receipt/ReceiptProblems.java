package tw.portfolio.receipt;

import java.util.List;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;

/** Why something about a receipt is refused. */
final class ReceiptProblems {
  private ReceiptProblems() {}

  static Problem noReceipt() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "沒有這一類的收訖明細，學校可能還沒有匯入。請由收訖明細清單重新選取。",
        "There is no such receipt; the school may not have imported it yet. Choose from the list.");
  }

  static Problem noCase() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這筆回報。請由清單重新選取。",
        "There is no such report. Choose one from the list.");
  }

  static Problem reportedStill() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "您還有回報中的問題，不能同時確認無誤。請先撤回回報，或等學校回覆後再確認。",
        "You have a report that is not answered. Take it back, or wait for the answer, before you"
            + " confirm.");
  }

  static Problem wrongState(CaseState state) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這筆回報目前是「" + state.chinese() + "」，不能這樣做。請重新整理後查看最新狀態。",
        "This report is " + state.code() + ", so that can't be done now. Reload the page.");
  }

  static Problem reportedOften(int most) {
    return Problem.of(
        ProblemKind.CAP_REACHED,
        "這一類最多回報 %d 次，已經用完。其餘的請直接洽承辦處室。".formatted(most),
        "You may report %d times of one kind, and have. Ask the office itself about the rest."
            .formatted(most));
  }

  static Problem changedOften(int most) {
    return Problem.of(
        ProblemKind.CAP_REACHED,
        "這筆回報來回已達 %d 次，不能再修改。請直接洽承辦處室。".formatted(most),
        "%d steps of this report are the most. Ask the office itself.".formatted(most));
  }

  static Problem noSuchRow() {
    return Refusals.invalid(
        List.of(
            new Problem.Field(
                "row", "最新版的收訖明細沒有這一筆，請重新整理後再選。", "The newest version has no such row; reload.")));
  }

  static Problem noSuchFault() {
    return Refusals.invalid(
        List.of(
            new Problem.Field(
                "fault", "請由學校的錯誤類別選一項。", "Choose one of the faults that the school has.")));
  }

  static Problem codeTwice() {
    return Refusals.invalid(
        List.of(
            new Problem.Field(
                "faults", "錯誤類別的代碼不可重複，且至少要有一項使用中。", "Each code once, and at least one in use.")));
  }

  static Problem codeGone() {
    return Refusals.invalid(
        List.of(
            new Problem.Field(
                "faults",
                "已有的代碼不能刪除，只能停用，因為先前的回報還在用。",
                "A code that there is can be put out of use, but not be taken away.")));
  }

  static Problem notYourClass() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您只能查看自己帶的班級。若您已接任這個班級的導師，請洽註冊組更新班級資料。",
        "You may see only the class that you lead. If you lead this one now, ask the registrar to"
            + " update the list of classes.");
  }
}
