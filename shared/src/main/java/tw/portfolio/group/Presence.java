package tw.portfolio.group;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether the holder of a seat was at a meeting. */
public enum Presence {
  /** Was there. */
  PRESENT("present", "出席"),
  /** Somebody else was there for the holder. */
  DEPUTISED("deputised", "代理出席"),
  /** Had asked to be excused. */
  EXCUSED("excused", "請假"),
  /** Was not there. */
  ABSENT("absent", "缺席");

  /** By their codes. */
  public static final Map<String, Presence> ALL =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Presence::code, Function.identity()));

  private final String code;
  private final String chinese;

  Presence(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** What people read. */
  public String chinese() {
    return chinese;
  }

  /** The one with exactly this code. */
  public static Optional<Presence> ofCode(String code) {
    return Optional.ofNullable(ALL.get(code));
  }
}
