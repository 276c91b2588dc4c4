package tw.portfolio.statement;

import java.util.Arrays;
import java.util.Optional;

/** How far a statement has come. */
public enum StatementState {
  /** The student is writing; nobody else reads it. */
  DRAFT("draft", "草稿"),
  /** Waiting for the homeroom teacher and the counselling office. */
  HANDED_IN("handedIn", "已繳交"),
  /** Found complete by the homeroom teacher or the counselling office, and not by both yet. */
  CHECKING("checking", "檢核中"),
  /** Found complete by both. */
  CHECKED("checked", "已檢核"),
  /** Sent back: the student mends it and hands it in again. */
  RETURNED("returned", "已退回");

  private final String code;
  private final String chinese;

  StatementState(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in storage and answers. */
  public String code() {
    return code;
  }

  /** What students and reviewers read: how far a statement is. */
  public String chinese() {
    return chinese;
  }

  /** The state with exactly this code. */
  public static Optional<StatementState> ofCode(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
  }
}
