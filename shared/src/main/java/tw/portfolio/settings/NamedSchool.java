package tw.portfolio.settings;

import java.util.Optional;
import tw.portfolio.school.SchoolCode;

/**
 * A school as people know it.
 *
 * @param code 學校代碼
 * @param name what it is called, if it has set that
 */
public record NamedSchool(SchoolCode code, Optional<SchoolName> name) {
  /** A school that has not set what it is called. */
  public static NamedSchool unnamed(SchoolCode code) {
    return new NamedSchool(code, Optional.empty());
  }

  /** What it is called, or its code. */
  public String chinese() {
    return name.map(SchoolName::chinese).orElseGet(this::coded);
  }

  /** As it stands at the head of a page: the name, and the code by which the nation knows it. */
  public String heading() {
    return name.map(known -> known.chinese() + "（" + coded() + "）").orElseGet(this::coded);
  }

  private String coded() {
    return "學校代碼 " + code;
  }
}
