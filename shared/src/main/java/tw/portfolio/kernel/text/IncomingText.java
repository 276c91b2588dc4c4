package tw.portfolio.kernel.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * The one rule for text that comes in, at every door: requests, and the cells of imported files.
 * What nobody can show as it was meant is refused, what looks the same is made the same, and what
 * shows nothing is nothing.
 */
public final class IncomingText {
  private static final int REPLACEMENT = 0xFFFD;

  private IncomingText() {}

  /**
   * Words as they are kept: {@link #composed}.
   *
   * @return nothing if they are not {@link #sound}
   */
  public static Optional<String> words(String text) {
    return sound(text) ? Optional.of(composed(text)) : Optional.empty();
  }

  /**
   * A code or the name of a class as it is kept: {@link #folded}.
   *
   * @return nothing if it is not {@link #sound}
   */
  public static Optional<String> code(String text) {
    return sound(text) ? Optional.of(folded(text)) : Optional.empty();
  }

  /** Composed (NFC), so that a letter with an accent is one however it was typed, and trimmed. */
  public static String composed(String text) {
    return trimmed(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /**
   * Composed, trimmed, and every character in its usual shape (NFKC): full-width letters and digits
   * become half-width, Kangxi radicals and compatibility ideographs the ideographs that they look
   * like. So 「⾼一０１班」, as it comes from a PDF, is 「高一01班」.
   */
  public static String folded(String text) {
    return trimmed(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  /**
   * Whether everybody sees what was meant: no replacement character (some decoder has lost what was
   * there), no private use (a school's own characters, 造字), no noncharacter, no half of a pair.
   */
  public static boolean sound(String text) {
    return text.codePoints().allMatch(IncomingText::sound);
  }

  /** Whether everybody sees this character as it was meant. */
  public static boolean sound(int character) {
    return switch (Character.getType(character)) {
      case Character.PRIVATE_USE, Character.SURROGATE -> false;
      case Character.UNASSIGNED -> !isNoncharacter(character);
      default -> character != REPLACEMENT;
    };
  }

  private static boolean isNoncharacter(int character) {
    return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
  }

  /** Without the blanks around it; nothing is left of a text that shows nothing. */
  public static String trimmed(String text) {
    if (text.codePoints().allMatch(IncomingText::showsNothing)) {
      return "";
    }
    int start = 0;
    while (isBlank(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    int end = text.length();
    while (isBlank(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  /** Blanks of any width, no-break or not, and those that Unicode counts as letters or symbols. */
  private static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || switch (character) {
          case 0x115F, 0x1160, 0x3164, 0xFFA0 -> true; // Hangul fillers
          case 0x180E, 0x200B, 0x2060, 0xFEFF -> true; // of no width
          case 0x2800 -> true; // Braille without a dot
          default -> false;
        };
  }

  /** Blanks, and what only does something to its neighbours, such as joiners. */
  private static boolean showsNothing(int character) {
    return isBlank(character)
        || Character.getType(character) == Character.FORMAT
        || character == 0x034F // joins graphemes
        || (character >= 0xFE00 && character <= 0xFE0F) // these and the next choose a variant
        || (character >= 0xE0100 && character <= 0xE01EF);
  }

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
