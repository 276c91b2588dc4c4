package tw.portfolio.evaluation;

import java.util.Arrays;
import java.util.Optional;

/** What somebody of the staff has done that an evaluation counts. */
public enum DeedKind {
  /** A record entered or changed: each record once, however often. */
  ENTERED("entered", "登錄"),
  /** A piece certified. */
  CERTIFIED("certified", "認證通過"),
  /** A piece returned. */
  RETURNED("returned", "退回"),
  /** A piece that waits although the certification window is over. */
  OVERDUE("overdue", "期程結束仍待認證");

  private final String code;
  private final String chinese;

  DeedKind(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in answers. */
  public String code() {
    return code;
  }

  /** What people read. */
  public String chinese() {
    return chinese;
  }

  /** The kind with exactly this code. */
  public static Optional<DeedKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** Whether a piece was decided on. */
  public boolean isDecision() {
    return this == CERTIFIED || this == RETURNED;
  }
}
