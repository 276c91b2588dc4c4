package tw.portfolio.training;

import java.util.Arrays;
import java.util.Optional;

/** How far a training is. */
public enum TrainingState {
  /** It is to be held. */
  PLANNED("planned", "已排定"),
  /** It was held, and who was there is written down. */
  HELD("held", "已辦理"),
  /** It is not held. */
  CANCELLED("cancelled", "已取消");

  private final String code;
  private final String chinese;

  TrainingState(String code, String chinese) {
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
  public static Optional<TrainingState> ofCode(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
  }
}
