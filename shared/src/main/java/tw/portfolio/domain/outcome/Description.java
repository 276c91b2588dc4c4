package tw.portfolio.domain.outcome;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What a piece is, in the student's words (簡述).
 *
 * @param text NFC, without control characters, not blank
 */
public record Description(String text) {
  /**
   * @throws IllegalArgumentException if it is blank or has control characters
   */
  public Description {
    text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A description is not blank");
    }
    if (text.codePoints().anyMatch(Description::forbidden)) {
      throw new IllegalArgumentException("A description has no control characters");
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

  private static boolean forbidden(int character) {
    // Half of a surrogate pair can't be written as UTF-8, so it would not be given back as it came.
    return (Character.isISOControl(character) && character != '\n')
        || Character.getType(character) == Character.SURROGATE;
  }

  @Override
  public String toString() {
    return text;
  }
}
