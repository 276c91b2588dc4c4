package tw.portfolio.work;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tw.portfolio.kernel.text.IncomingText;

/**
 * What a piece is, in the student's words (簡述).
 *
 * @param text NFC, without control characters and marks that turn the direction of what follows,
 *     not blank; no character of it is longer than 32 code points
 */
public record Description(String text) {
  /** As a person sees it: an emoji of several code points, or a letter with accents, is one. */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  /**
   * Copied text often brings these along. They show nothing themselves, but turn around what stands
   * next to it in a teacher's list, and text of nothing else looks empty.
   */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

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
        IncomingText.words(UNSEEN.matcher(text).replaceAll(""))
            .orElseThrow(
                () -> new IllegalArgumentException("Everybody sees every character of it"));
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A description is not blank");
    }
    if (CONTROL.matcher(text).find()) {
      throw new IllegalArgumentException("A description has no control characters");
    }
    if (longestCharacter(text) > MOST_CODE_POINTS) {
      throw new IllegalArgumentException("A character has at most 32 code points");
    }
  }

  /** Its length in characters as a person sees them. */
  public int characters() {
    return (int) CHARACTER.matcher(text).results().count();
  }

  private static long longestCharacter(String text) {
    return CHARACTER.matcher(text).results().mapToLong(Description::codePoints).max().orElse(0);
  }

  private static long codePoints(MatchResult character) {
    return character.group().codePoints().count();
  }

  @Override
  public String toString() {
    return text;
  }
}
