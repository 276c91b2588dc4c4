package tw.portfolio.receipt;

import java.util.Arrays;
import java.util.Optional;

/** How far the school is with what a student has reported. */
public enum CaseState {
  /** Nobody has looked at it; the school has 3 days (作業要點 point 4). */
  WAITING("waiting", "待查", false),
  /** What the school has is right: the student looks again. */
  LOOK_AGAIN("lookAgain", "經查學校資料無誤，請再確認", false),
  /** What the school has is wrong, and is being corrected. */
  CORRECTING("correcting", "經查學校資料有誤，更正中", false),
  /** It was corrected and handed in again. */
  CORRECTED("corrected", "已更正並重新提交", true),
  /** The student has looked again and confirmed. */
  ACCEPTED("accepted", "學生已再確認無誤", true),
  /** The student has taken the report back. */
  WITHDRAWN("withdrawn", "學生已撤回", true),
  /** The office has closed it, since the student did not look again. */
  CLOSED("closed", "逾期未再確認，已結案", true);

  private final String code;
  private final String chinese;
  private final boolean last;

  CaseState(String code, String chinese, boolean last) {
    this.code = code;
    this.chinese = chinese;
    this.last = last;
  }

  /** Its name in storage and answers. */
  public String code() {
    return code;
  }

  /** What people read. */
  public String chinese() {
    return chinese;
  }

  /** Whether nothing more comes. */
  public boolean isLast() {
    return last;
  }

  /** The state with exactly this code. */
  public static Optional<CaseState> ofCode(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
  }
}
