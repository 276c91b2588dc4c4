package tw.portfolio.domain.history;

/** What somebody did, in one word for the history that people read. */
public enum Deed {
  /** New. */
  ADD("新增"),
  /** Different from before. */
  CHANGE("修改"),
  /** Gone, or no longer in force. */
  REMOVE("移除"),
  /** Files announced. */
  ANNOUNCE("預約上傳"),
  /** Files here and verified. */
  ARRIVE("檔案已驗證"),
  /** A file was not what it said it was. */
  REFUSE("檔案不符"),
  /** Files never came. */
  EXPIRE("逾時未上傳"),
  /** Handed in. */
  HAND_IN("繳交"),
  /** Taken back to work on it again. */
  TAKE_BACK("取回修改"),
  /** A comment given. */
  COMMENT("評語"),
  /** Checked and found complete. */
  CHECK("檢核"),
  /** Sent back. */
  RETURN("退回"),
  /** Chosen for submission. */
  SELECT("勾選"),
  /** Taken out of what was chosen. */
  DESELECT("取消勾選"),
  /** A role or a task given. */
  GRANT("授予"),
  /** A role or a task taken back. */
  REVOKE("收回"),
  /** Made changeable again. */
  UNLOCK("解鎖"),
  /** Given more time. */
  EXTEND("延長"),
  /** Written from a file. */
  IMPORT("匯入"),
  /** Shown to others. */
  PUBLISH("發布"),
  /** No longer shown. */
  WITHDRAW("撤下"),
  /** Asked for. */
  REQUEST("申請");

  private final String chinese;

  Deed(String chinese) {
    this.chinese = chinese;
  }

  /** The word for people. */
  public String chinese() {
    return chinese;
  }
}
