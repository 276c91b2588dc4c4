package tw.portfolio.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.problem.ProblemKind;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.school.Window;
import tw.portfolio.domain.school.WindowKey;

/** The refusals that several services give, in the same words everywhere. */
public final class Refusals {
  private Refusals() {}

  /** No window is open; says when each of them is. */
  public static Problem windowClosed(Settings settings, Collection<WindowKey> windows) {
    String chinese =
        windows.stream().map(key -> chinese(settings, key)).collect(Collectors.joining("；"));
    String english =
        windows.stream().map(key -> english(settings, key)).collect(Collectors.joining("; "));
    return Problem.of(
        ProblemKind.WINDOW_CLOSED,
        "現在不在開放期間：" + chinese + "。請在開放期間內辦理，或洽教務處。",
        "Not open now: "
            + english
            + ". Please come back while it is open, or ask the academic affairs office.");
  }

  private static String chinese(Settings settings, WindowKey key) {
    return key.chinese()
        + settings.window(key).map(window -> "期間為 " + days(window, " 至 ")).orElse("期間尚未公告");
  }

  private static String english(Settings settings, WindowKey key) {
    return key.kind().english()
        + settings
            .window(key)
            .map(window -> " is open " + days(window, " to "))
            .orElse(" has no dates yet");
  }

  private static String days(Window window, String between) {
    LocalDate first = window.firstDay();
    return first + between + window.lastDay();
  }

  /** There is no such piece. */
  public static Problem noSuchPiece() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這件學習成果，它可能已被刪除或逾時未上傳。請重新整理清單。",
        "There is no such piece; it may have been deleted or its file never came. Please reload the"
            + " list.");
  }

  /** The piece belongs to someone else. */
  public static Problem notYours() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "這件學習成果不屬於您，或您沒有查看它的權限。若有疑問，請洽教務處。",
        "This piece is not yours, or you may not see it. If you think you should, ask the academic"
            + " affairs office.");
  }

  /** The key under which a repeated request would get the first answer belongs to another one. */
  public static Problem keyReused() {
    return Problem.of(
        ProblemKind.KEY_REUSED,
        "這個請求識別碼（Idempotency-Key）已用於另一個請求。請換一個新的識別碼再送出。",
        "This Idempotency-Key was used for another request. Send again with a new one.");
  }

  /** The piece can't do that from where it is. */
  public static Problem wrongState(PieceState state) {
    return Problem.of(
        ProblemKind.WRONG_STATE,
        "這件學習成果目前是「" + state.chinese() + "」，不能這樣做。" + advice(state),
        "This piece is " + state.code() + ", so that can't be done now.");
  }

  private static String advice(PieceState state) {
    return switch (state) {
      case RESERVED -> "請先完成檔案上傳。";
      case REFUSED -> "請刪除後重新上傳正確的檔案。";
      case UPLOADED -> "請先送出認證。";
      case SENT -> "請等待任課教師認證。";
      case RETURNED -> "請依退回原因修正後再送出。";
      case CERTIFIED, SELECTED, SUBMITTED -> "認證後的成果不能再修改或刪除。";
    };
  }

  /** Somebody changed it between reading and writing. */
  public static Problem changedMeanwhile() {
    return Problem.of(
        ProblemKind.CHANGED_MEANWHILE,
        "資料剛剛被更新過，您看到的已不是最新內容。請重新整理後再試一次。",
        "It was changed a moment ago. Please reload and try again.");
  }

  /** The bytes in storage are not the ones that were verified. */
  public static Problem fileAltered() {
    return Problem.of(
        ProblemKind.FILE_ALTERED,
        "儲存的檔案與當初驗證的內容不符，為保護您的權益已停止處理。請立即通知資訊組；尚待認證的成果，教師可以退回，請學生重新上傳。",
        "The stored file is not the one that was verified, so nothing was done. Please tell the"
            + " information office.");
  }

  /** Fields that are not as they should be. */
  public static Problem invalid(List<Problem.Field> fields) {
    return new Problem(
        ProblemKind.INVALID,
        "有欄位內容不正確，請依各欄位的說明修正後再送出。",
        "Some fields are not right; please mend them as described and send again.",
        fields);
  }

  /** What there is changes only with a reason, which the history keeps. */
  public static Problem reasonNeeded() {
    return invalid(
        List.of(
            new Problem.Field(
                "reason", "修改已有的資料時，請填寫原因。", "To change what there is, give the reason.")));
  }
}
