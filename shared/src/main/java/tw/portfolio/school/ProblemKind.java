package tw.portfolio.school;

/**
 * Every way in which the platform says no: a stable code for programs and a short title for people.
 */
public enum ProblemKind {
  /** The body is no JSON, or a path or query value can't be read. */
  MALFORMED("malformed-request", 400, "請求格式錯誤"),
  /** A field is missing, unknown, of the wrong type or out of bounds. */
  INVALID("invalid-fields", 422, "欄位內容不正確"),
  /** Nobody is named, or the name can't be believed. */
  UNAUTHENTICATED("not-signed-in", 401, "請先登入"),
  /** This person may not do this. */
  NOT_PERMITTED("not-permitted", 403, "沒有權限"),
  /** The course is another teacher's by now. */
  TAUGHT_BY_ANOTHER("taught-by-another", 403, "任課教師已異動"),
  /** The account that signed in is linked to nobody: only an activation code helps. */
  NOT_LINKED("account-not-linked", 403, "帳號尚未啟用"),
  /** There is no such thing, or this person may not know of it. */
  NOT_FOUND("not-found", 404, "找不到資料"),
  /** It was kept for its time, and is deleted. */
  EXPIRED("expired", 410, "已過保存期限"),
  /** The window is not open. */
  WINDOW_CLOSED("window-closed", 409, "不在開放期間"),
  /** Every slot is taken. */
  CAP_REACHED("cap-reached", 409, "已達件數上限"),
  /** The student does not take this course, or it carries no credits. */
  NOT_ENROLLED("not-enrolled", 409, "沒有修習這門課"),
  /** The piece is not in a state in which this can be done. */
  WRONG_STATE("wrong-state", 409, "目前狀態不能這樣做"),
  /** What is likely to be a mistake has not been looked at. */
  UNCONFIRMED_WARNINGS("unconfirmed-warnings", 409, "請先確認可能填錯的資料"),
  /** What is confirmed is not what would be done now. */
  FIGURES_DIFFER("figures-differ", 409, "要確認的數字已不同"),
  /** Somebody else was quicker. */
  CHANGED_MEANWHILE("changed-meanwhile", 409, "資料已被更新"),
  /** Somebody else decided, and not the same. */
  DECIDED_OTHERWISE("decided-otherwise", 409, "已有不同的認證結果"),
  /** The stored bytes are not the ones that were verified. */
  FILE_ALTERED("file-altered", 409, "檔案內容與紀錄不符"),
  /** At least one piece can't be selected. */
  SELECTION_REFUSED("selection-refused", 409, "勾選未完成"),
  /** The year has been handed in. */
  ALREADY_SUBMITTED("already-submitted", 409, "已提交，不能再修改"),
  /** An idempotency key came again with another request. */
  KEY_REUSED("idempotency-key-reused", 422, "重複的請求識別碼"),
  /** An activation code that links nothing, or not any more. */
  CODE_REFUSED("activation-code-refused", 409, "啟用碼無法使用"),
  /** A code that confirms no address, or not any more. */
  CONFIRMATION_REFUSED("confirmation-code-refused", 409, "驗證碼無法使用"),
  /** So many wrong tries that no further one is looked at for a while. */
  TOO_MANY_ATTEMPTS("too-many-attempts", 429, "嘗試次數過多"),
  /** The request's body is too large. */
  BODY_TOO_LARGE("body-too-large", 413, "請求內容過大"),
  /** The body is not JSON by its own word. */
  UNSUPPORTED_MEDIA("unsupported-media-type", 415, "不支援的內容類型"),
  /** Too many at once; the same request may be sent again. */
  BUSY("busy", 503, "系統忙碌中"),
  /** A fault of the platform. */
  FAULT("internal-error", 500, "系統發生錯誤");

  private final String code;
  private final int status;
  private final String title;

  ProblemKind(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** The HTTP status it is answered with. */
  public int status() {
    return status;
  }

  /** Its title in Chinese. */
  public String title() {
    return title;
  }
}
