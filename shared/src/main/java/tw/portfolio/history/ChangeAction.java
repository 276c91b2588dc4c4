package tw.portfolio.history;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody did, in one word for the history that people read. */
public enum ChangeAction {
  /** New. */
  ADD("add", "新增"),
  /** Different from before. */
  CHANGE("change", "修改"),
  /** Gone, or no longer in force. */
  REMOVE("remove", "移除"),
  /** Files announced. */
  ANNOUNCE("announce", "開始上傳"),
  /** Files here and verified. */
  ARRIVE("arrive", "檔案檢查完成"),
  /** A file was not what it said it was. */
  REFUSE("refuse", "檔案未通過檢查"),
  /** Files never came. */
  EXPIRE("expire", "逾時未上傳"),
  /** Sent to the teacher. */
  SEND("send", "送出認證"),
  /** The student's own, and of the course. */
  CERTIFY("certify", "認證通過"),
  /** Handed in. */
  HAND_IN("hand-in", "繳交"),
  /** Taken back to work on it again. */
  TAKE_BACK("take-back", "取回修改"),
  /** A comment given. */
  COMMENT("comment", "評語"),
  /** Checked and found complete. */
  CHECK("check", "檢核"),
  /** Sent back. */
  RETURN("return", "退回"),
  /** A decision undone. */
  UNDO("undo", "撤回決定"),
  /** Not agreed with. */
  DISPUTE("dispute", "異議"),
  /** Chosen for submission. */
  SELECT("select", "勾選"),
  /** Not chosen any more. */
  DESELECT("deselect", "取消勾選"),
  /** Handed in by the school. */
  SUBMIT("submit", "提交"),
  /** A role or a task given. */
  GRANT("grant", "授予"),
  /** A role or a task taken back. */
  REVOKE("revoke", "收回"),
  /** Made changeable again. */
  UNLOCK("unlock", "解鎖"),
  /** Given more time. */
  EXTEND("extend", "延長"),
  /** Written from a file. */
  IMPORT("import", "匯入"),
  /** Shown to others. */
  PUBLISH("publish", "發布"),
  /** No longer shown to whom it was published. */
  TAKE_DOWN("take-down", "下架"),
  /** Taken out of use by who wrote it. */
  WITHDRAW("withdraw", "撤下"),
  /** Called into question. */
  ASK("ask", "提出疑義"),
  /** Told what comes of a question. */
  ANSWER("answer", "回覆"),
  /** Asked for. */
  REQUEST("request", "申請"),
  /** Said to be right, so that it is done. */
  CONFIRM("confirm", "確認"),
  /** Done to its end. */
  FINISH("finish", "完成"),
  /** Called off. */
  CANCEL("cancel", "取消"),
  /** Given out. */
  DOWNLOAD("download", "下載");

  private final String code;
  private final String chinese;

  ChangeAction(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in storage. */
  public String code() {
    return code;
  }

  /** The action with exactly this code. */
  public static Optional<ChangeAction> ofCode(String code) {
    return Stream.of(values()).filter(action -> action.code.equals(code)).findFirst();
  }

  /** The word for people. */
  public String chinese() {
    return chinese;
  }
}
