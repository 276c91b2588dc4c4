package tw.portfolio.receipt;

import java.util.Arrays;
import java.util.Optional;

/** How far a student is with a receipt. */
public enum ReceiptState {
  /** Nobody has said anything of all of it. */
  OPEN("open", "待確認"),
  /** Something was reported, and the school is not done with it. */
  REPORTED("reported", "已回報問題"),
  /** The student has said that all of it is right. */
  CONFIRMED("confirmed", "資料正確無誤");

  private final String code;
  private final String chinese;

  ReceiptState(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in storage and answers. */
  public String code() {
    return code;
  }

  /** What people read. */
  public String chinese() {
    return chinese;
  }

  /** The state with exactly this code. */
  public static Optional<ReceiptState> ofCode(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
  }
}
