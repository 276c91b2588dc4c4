package tw.portfolio.receipt;

import java.util.Arrays;
import java.util.Optional;

/** How a row compares with what the school has handed in. */
public enum RowMatch {
  /** It is there as it was handed in. */
  ARRIVED("arrived", "已收到，內容相符"),
  /** It is there, and not as it was handed in. */
  DIFFERENT("different", "已收到，內容不同"),
  /** It was handed in and is not there. */
  MISSING("missing", "已提交，未收到"),
  /** It is there, and was not handed in by way of this platform. */
  UNKNOWN("unknown", "已收到，不是由本平臺提交");

  private final String code;
  private final String chinese;

  RowMatch(String code, String chinese) {
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

  /** The match with exactly this code. */
  public static Optional<RowMatch> ofCode(String code) {
    return Arrays.stream(values()).filter(match -> match.code.equals(code)).findFirst();
  }
}
