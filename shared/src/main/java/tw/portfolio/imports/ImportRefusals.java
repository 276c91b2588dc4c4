package tw.portfolio.imports;

import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** What an office is told when a step of an import can't be taken. */
final class ImportRefusals {
  private ImportRefusals() {}

  static Problem noSuchImport() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這次匯入，或不是您負責的資料。請由匯入清單重新選取。",
        "There is no such import, or it is not of your office. Choose one from the list.");
  }

  static Problem notUploaded() {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "檔案還沒有上傳完成。請先上傳檔案，再進行檢查。",
        "The file has not been uploaded yet. Send it by the upload link first, then have it"
            + " checked.");
  }

  static Problem warnings(int count) {
    return Problem.of(
        ProblemKind.UNCONFIRMED_WARNINGS,
        "檢查時有 %d 格可能填錯（黃色）。請看過預覽；若確實無誤，請在寫入時確認接受這些警告，否則請修正檔案後重新匯入。".formatted(count),
        "%d cells are likely to be mistakes. Look at them; if they are right, commit with acceptWarnings: true."
            .formatted(count));
  }

  static Problem wrongState(ImportState state) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這次匯入目前是「" + state.chinese() + "」，不能這樣做。" + advice(state),
        "This import is " + state.code() + ", so that can't be done now.");
  }

  private static String advice(ImportState state) {
    return switch (state) {
      case ImportState.AwaitingFile() -> "請先上傳檔案並完成檢查。";
      case ImportState.Checking() -> "請等待檢查完成。";
      case ImportState.Checked _ -> "請確認預覽後寫入。";
      case ImportState.Wrong _ -> "請依說明修正檔案，建立新的匯入後上傳。";
      case ImportState.Refused _ -> "請依說明換一個檔案，建立新的匯入後上傳。";
      case ImportState.Committing _ -> "請等待寫入完成。";
      case ImportState.Interrupted _ -> "請重新檢查，依說明修正後再寫入；檔案格式不符時，請建立新的匯入。";
      case ImportState.Committed _ -> "資料有變動時，請建立新的匯入。";
    };
  }
}
