package tw.portfolio.evaluation;

import java.util.Arrays;
import java.util.Optional;

/** How far a proposed award is. */
public enum AwardState {
  /** Waits for the working group. */
  PROPOSED("proposed", "待工作小組議決"),
  /** The group has agreed: the school's own rules of awards take it from here. */
  AGREED("agreed", "通過，提請敘獎"),
  /** The group has not agreed. */
  DECLINED("declined", "未通過"),
  /** The executive secretary has taken it back. */
  WITHDRAWN("withdrawn", "已撤回");

  private final String code;
  private final String chinese;

  AwardState(String code, String chinese) {
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
  public static Optional<AwardState> ofCode(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
  }
}
