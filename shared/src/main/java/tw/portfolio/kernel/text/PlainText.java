package tw.portfolio.kernel.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What can be said of a text before anything is known of its meaning. */
public final class PlainText {
  private PlainText() {}

  private static final char REPLACEMENT = '\uFFFD';

  /** Whether every surrogate has its other half, so that the text can be written as UTF-8. */
  public static boolean wellFormed(String text) {
    return firstLoneSurrogate(text).isEmpty();
  }

  /** Where bytes were that are no UTF-8: somebody has put a replacement in their place. */
  public static Optional<Integer> firstBroken(String text) {
    return firstLoneSurrogate(text)
        .or(() -> Optional.of(text.indexOf(REPLACEMENT)).filter(at -> at >= 0));
  }

  /** Where the first half of a pair stands alone. */
  private static Optional<Integer> firstLoneSurrogate(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (Character.isHighSurrogate(unit)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
      } else if (Character.isSurrogate(unit)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Well-formed and on one line, with no control characters. */
  public static boolean printable(String text) {
    return wellFormed(text) && text.chars().noneMatch(Character::isISOControl);
  }

  /** Visible ASCII characters only, as many as are allowed. */
  public static boolean visibleAscii(String text, int most) {
    return !text.isEmpty()
        && text.length() <= most
        && text.chars().allMatch(unit -> unit > ' ' && unit < 0x7F);
  }

  /** How many code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The text, or its start; what can't be written as UTF-8 becomes a question mark. */
  public static String shown(String text, int most) {
    String start =
        length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    return new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
