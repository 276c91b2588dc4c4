package tw.portfolio.group;

import java.util.Arrays;
import java.util.Optional;

/** How far a meeting is. */
public enum MeetingState {
  /** Announced. */
  PLANNED("planned", "已排定"),
  /** Held; its minutes wait for the convener. */
  HELD("held", "已召開，紀錄待核定"),
  /** The convener has approved the minutes. */
  APPROVED("approved", "紀錄已核定"),
  /** It is not held. */
  CANCELLED("cancelled", "已取消");

  private final String code;
  private final String chinese;

  MeetingState(String code, String chinese) {
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
  public static Optional<MeetingState> ofCode(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
  }
}
