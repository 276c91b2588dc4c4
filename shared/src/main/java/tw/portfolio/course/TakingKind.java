package tw.portfolio.course;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of taking a course that the national books keep on sheets of their own. */
public enum TakingKind {
  /** 學期: in its own semester. */
  SEMESTER("semester", "學期"),
  /** 補修: made up later, not taken when it was due. */
  MAKE_UP("makeUp", "補修"),
  /** 重修: taken again after failing. */
  RETAKE("retake", "重修"),
  /** 重讀: in a repeated year. */
  REPEAT("repeat", "重讀"),
  /** 轉學轉科: at a former school or department. */
  TRANSFER("transfer", "轉學轉科"),
  /** 借讀: at a host school. */
  BORROWED("borrowed", "借讀");

  private final String code;
  private final String chinese;

  TakingKind(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in requests and answers. */
  public String code() {
    return code;
  }

  /** Its name in the national books. */
  public String chinese() {
    return chinese;
  }

  /** The kind of that code, if there is one. */
  public static Optional<TakingKind> ofCode(String code) {
    return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
