package tw.portfolio.submission.rule;

import java.util.List;

/**
 * A fault of one row.
 *
 * @param cause what is wrong
 * @param found where and what was found, such as 「名冊 4、課程計畫 3」; empty if the cause says all there
 *     is to say. Never a national id
 */
public record Fault(FaultCause cause, String found) {
  /** One whose cause says all. */
  public static Fault of(FaultCause cause) {
    return new Fault(cause, "");
  }

  static List<Fault> when(boolean wrong, FaultCause cause) {
    return when(wrong, cause, "");
  }

  static List<Fault> when(boolean wrong, FaultCause cause, String found) {
    return wrong ? List.of(new Fault(cause, found)) : List.of();
  }

  /** Whether any of these keeps a row from being handed in. */
  public static boolean refuse(List<Fault> faults) {
    return faults.stream().anyMatch(fault -> fault.cause().weight() == Weight.REFUSED);
  }

  /** What is wrong, in Traditional Chinese, with what was found. */
  public String chinese() {
    return found.isEmpty() ? cause.chinese() : "%s（%s）".formatted(cause.chinese(), found);
  }

  /** The same in English. */
  public String english() {
    return found.isEmpty() ? cause.english() : "%s (%s)".formatted(cause.english(), found);
  }
}
