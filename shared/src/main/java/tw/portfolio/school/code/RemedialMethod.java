package tw.portfolio.school.code;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 重修方式, 補修方式: how a course is made up or retaken. Of the table only this entry was found (domain.md
 * 9.2).
 */
public enum RemedialMethod implements NationalCode {
  /** 專班辦理: in a class of its own. */
  CLASS_OF_ITS_OWN("3", "專班辦理", "3?[ .、:：]?專班(辦理|重修|補修|重補修|開課|授課)?|3");

  private final String code;
  private final String chinese;
  private final Pattern written;

  RemedialMethod(String code, String chinese, String written) {
    this.code = code;
    this.chinese = chinese;
    this.written = Pattern.compile(written);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  /** The entry that a school means; none where it writes something else. */
  public static Optional<RemedialMethod> meant(String text) {
    for (RemedialMethod method : values()) {
      if (method.written.matcher(text.strip()).matches()) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /** As the national books write it: its code where that is known, the school's words otherwise. */
  public static String inBooks(String text) {
    return meant(text).map(RemedialMethod::code).orElse(text);
  }
}
