package tw.portfolio.question;

import java.util.Arrays;
import java.util.Optional;

/** How far the school is with a question. */
public enum QuestionState {
  /** An office has to answer. */
  OPEN("open", "等候回覆"),
  /** Answered; who asked may ask on. */
  ANSWERED("answered", "已回覆"),
  /** Done; who asked may open it again. */
  CLOSED("closed", "已結案");

  private final String code;
  private final String chinese;

  QuestionState(String code, String chinese) {
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
  public static Optional<QuestionState> ofCode(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
  }
}
