package tw.portfolio.submission;

import java.util.List;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** Why an office gets no export, or can't do that with one. */
final class ExportRefusals {
  private ExportRefusals() {}

  static Problem noSuchExport() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這次提交或草稿。請由清單重新選取。",
        "There is no such handing in or draft. Choose one from the list.");
  }

  static Problem noSuchFile() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "這次提交沒有這個檔案。請由檔案清單重新選取。",
        "It has made no such file. Choose one from its list of files.");
  }

  static Problem expired(long days) {
    return Problem.of(
        ProblemKind.EXPIRED,
        "檔案做好後保存 %d 天，期限已過，已經刪除。需要時請以相同的範圍製作草稿，其中包含已提交的成果。".formatted(days),
        "Files are kept for %d days, and this one is deleted. Make a draft of the same scope if you"
                .formatted(days)
            + " need it: what was handed in is in it.");
  }

  static Problem countedTooLongAgo() {
    return Problem.of(
        ProblemKind.EXPIRED,
        "這是一年前計算的，清單已經刪除，不能再確認。請取消後重新計算。",
        "It was counted a year ago and its lists are deleted, so it can't be confirmed. Call it off"
            + " and count again.");
  }

  static Problem handedInTooLongAgo() {
    return Problem.of(
        ProblemKind.EXPIRED,
        "這是一年前提交的，清單已經刪除，不能整批撤回。個別學生有誤時，請以解鎖處理。",
        "It was handed in a year ago and its lists are deleted, so it can't be taken back whole."
            + " Where one student's is wrong, unlock that one.");
  }

  static Problem noSuchClass() {
    return new Problem(
        ProblemKind.INVALID,
        "這個學年度沒有這個班級或年級的學生。請由班級清單重新選取。",
        "No student is in that class or grade in that year. Choose from the list of classes.",
        List.of(
            new Problem.Field("scope", "這個學年度沒有這個班級或年級的學生。", "No student is in it in that year.")));
  }

  static Problem needsBatch() {
    return new Problem(
        ProblemKind.INVALID,
        "範圍中有高三，高三分兩梯次提交。請選擇第一或第二梯次。",
        "Grade 12 is in the scope, and is handed in in two batches. Say which.",
        List.of(new Problem.Field("batch", "高三請填梯次 1 或 2。", "Expected 1 or 2 for grade 12.")));
  }

  static Problem needsNoBatch() {
    return new Problem(
        ProblemKind.INVALID,
        "只有提交高三時才分梯次。請移除梯次。",
        "Only grade 12 is handed in in batches. Leave the batch out.",
        List.of(new Problem.Field("batch", "這個範圍不分梯次。", "There are no batches in this scope.")));
  }

  static Problem anotherUnfinished(ExportJob other) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "「%s」尚未完成（%s），同一類別同一學年度一次只能辦理一件。請先確認或取消它。"
            .formatted(other.order().chinese(), other.state().chinese()),
        "Another handing in of that kind and year is not over (%s). Confirm it or call it off first."
            .formatted(other.state().code()));
  }

  static Problem otherFigures(Figures now) {
    return new Problem(
        ProblemKind.FIGURES_DIFFER,
        "您確認的數字與目前的不同，沒有提交任何一件。請重新整理、看過後再確認。目前：" + now.chinese() + "。",
        "The figures that you confirm are not those of now, so nothing was handed in. Reload, look"
            + " at them and confirm again. Now: %d students, %d pieces, %d left out."
                .formatted(now.students(), now.pieces(), now.leftOut()),
        List.of(
            field("students", now.students()),
            field("pieces", now.pieces()),
            field("leftOut", now.leftOut())));
  }

  private static Problem.Field field(String name, int now) {
    return new Problem.Field(name, "目前是 " + now + "。", "It is " + now + " now.");
  }

  static Problem nothingToHandIn() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "沒有可以提交的成果。請看未列入的原因，處理後重新計算。",
        "There is nothing to hand in. Look at what is left out and why, then count again.");
  }

  static Problem notNow(ExportJob job) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "目前是「" + job.state().chinese() + "」，不能這樣做。請重新整理清單。",
        "It is " + job.state().code() + ", so this can't be done. Reload the list.");
  }

  static Problem receiptImported() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這次提交已匯入收訖明細，不能撤回。有誤的資料請以收訖明細的回報與更正處理。",
        "A receipt was imported for it, so it can't be taken back. What is wrong is reported and"
            + " corrected through the receipt.");
  }
}
