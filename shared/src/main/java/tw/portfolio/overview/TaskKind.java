package tw.portfolio.overview;

import java.util.Arrays;
import java.util.Optional;

/** What a student may have to do. Handing in is voluntary: what was never begun is no task. */
public enum TaskKind {
  /** Pieces have their files and were not sent with them: nobody will look at them as they are. */
  SEND("send", "送出認證"),
  /** Files that were announced have not come. */
  UPLOAD_FILE("uploadFile", "上傳檔案"),
  /** A file was not what it said it was. */
  MEND_REFUSED("mendRefused", "更換未通過檢查的檔案"),
  /** The teacher has returned pieces. */
  MEND_RETURNED("mendReturned", "補正退回的成果"),
  /** There is something to choose from, and nothing is chosen, nor said that nothing will be. */
  SELECT("select", "勾選"),
  /** Nothing was said of what the national database has received. */
  CONFIRM_RECEIPT("confirmReceipt", "確認收訖明細"),
  /** 自傳與學習計畫 is not handed in. */
  HAND_IN_STATEMENT("handInStatement", "繳交自傳與學習計畫");

  private final String code;
  private final String chinese;

  TaskKind(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in requests and answers. */
  public String code() {
    return code;
  }

  /** What people read. */
  public String chinese() {
    return chinese;
  }

  /** The kind with exactly this code. */
  public static Optional<TaskKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
