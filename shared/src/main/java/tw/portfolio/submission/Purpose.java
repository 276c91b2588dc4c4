package tw.portfolio.submission;

import java.util.Optional;
import java.util.stream.Stream;

/** What a package is made for. */
public enum Purpose {
  /** To look at (草稿): it changes nothing, and may be made at any time. */
  DRAFT("draft", "草稿"),
  /** To be handed in (提交): what goes in is locked, once somebody has confirmed how much that is. */
  SUBMISSION("submission", "提交");

  private final String code;
  private final String chinese;

  Purpose(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** What people call it. */
  public String chinese() {
    return chinese;
  }

  /** The purpose of that code, if there is one. */
  public static Optional<Purpose> ofCode(String code) {
    return Stream.of(values()).filter(purpose -> purpose.code.equals(code)).findFirst();
  }
}
