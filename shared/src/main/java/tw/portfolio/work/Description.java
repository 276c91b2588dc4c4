package tw.portfolio.work;

import java.text.BreakIterator;
import java.util.Locale;
import tw.portfolio.kernel.text.IncomingText;

/**
 * What a piece is, in the student's words (簡述).
 *
 * @param text NFC, without control characters and marks that turn the direction of what follows,
 *     not blank; no character of it is longer than 32 code points
 */
public record Description(String text) {
  /**
   * Accents are heaped on one character without end only to make a short text huge; Unicode's
   * stream-safe format (UAX #15) allows 30, the longest emoji take less.
   */
  private static final int MOST_CODE_POINTS = 32;

  /**
   * @throws IllegalArgumentException if it is blank, has control characters or others that not
   *     everybody sees, or a character with too much on it
   */
  public Description {
    text =
        IncomingText.words(withoutUnseen(text))
            .orElseThrow(
                () -> new IllegalArgumentException("Everybody sees every character of it"));
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A description is not blank");
    }
    if (text.codePoints().anyMatch(Description::forbidden)) {
      throw new IllegalArgumentException("A description has no control characters");
    }
    if (longestCharacter(text) > MOST_CODE_POINTS) {
      throw new IllegalArgumentException("A character has at most 32 code points");
    }
  }

  /**
   * Its length in characters as a person sees them: an emoji of several code points, or a letter
   * with its accents, is one.
   */
  public int characters() {
    BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
    boundaries.setText(text);
    int count = 0;
    while (boundaries.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  /** In code points. */
  private static int longestCharacter(String text) {
    BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
    boundaries.setText(text);
    int longest = 0;
    int start = 0;
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      longest = Math.max(longest, text.codePointCount(start, end));
      start = end;
    }
    return longest;
  }

  /**
   * Copied text often brings these along. They show nothing themselves, but turn around what stands
   * next to it in a teacher's list, and text of nothing else looks empty.
   */
  private static String withoutUnseen(String text) {
    return text.codePoints()
        .filter(character -> !unseen(character))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean unseen(int character) {
    return character == 0x200B
        || character == 0x200E
        || character == 0x200F
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2060 && character <= 0x206F)
        || character == 0xFEFF;
  }

  private static boolean forbidden(int character) {
    return Character.isISOControl(character) && character != '\n';
  }

  @Override
  public String toString() {
    return text;
  }
}
