package tw.portfolio.school;

import java.util.List;
import java.util.Optional;

/**
 * A refusal, in words that tell the person what to do.
 *
 * @param kind what kind
 * @param chinese the explanation in Traditional Chinese
 * @param english the same in English
 * @param fields the offending fields, if any
 */
public record Problem(ProblemKind kind, String chinese, String english, List<Field> fields) {
  /** Copies the fields. */
  public Problem {
    fields = List.copyOf(fields);
  }

  /** A refusal that is about no field. */
  public static Problem of(ProblemKind kind, String chinese, String english) {
    return new Problem(kind, chinese, english, List.of());
  }

  /**
   * What is wrong with one field.
   *
   * @param name where it is, such as {@code files[0].bytes}
   * @param code a stable code for programs, where it matters to them what of several it is
   * @param chinese what is expected, in Traditional Chinese
   * @param english the same in English
   */
  public record Field(String name, Optional<String> code, String chinese, String english) {
    /** A field about which there is nothing more for programs to tell. */
    public Field(String name, String chinese, String english) {
      this(name, Optional.empty(), chinese, english);
    }
  }
}
