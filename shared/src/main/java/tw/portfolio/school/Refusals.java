package tw.portfolio.school;

import java.util.List;

/** Refusals that several rooms give, in the same words everywhere. */
public final class Refusals {
  private Refusals() {}

  /** The key under which a repeated request would get the first answer belongs to another one. */
  public static Problem keyReused() {
    return Problem.of(
        ProblemKind.KEY_REUSED,
        "這個請求識別碼（Idempotency-Key）已用於另一個請求。請換一個新的識別碼再送出。",
        "This Idempotency-Key was used for another request. Send again with a new one.");
  }

  /** Somebody changed it between reading and writing. */
  public static Problem changedMeanwhile() {
    return Problem.of(
        ProblemKind.CHANGED_MEANWHILE,
        "資料剛剛被更新過，您看到的已不是最新內容。請重新整理後再試一次。",
        "It was changed a moment ago. Please reload and try again.");
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
