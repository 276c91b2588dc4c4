package tw.portfolio.work.achievement;

import tw.portfolio.work.Description;

/**
 * One line that a student enters: a name, a place, a number that may have letters.
 *
 * @param text as {@link Description} cleans it, without line breaks
 */
public record Line(String text) {
  /** The most characters, as a person counts them. */
  public static final int MOST = 100;

  /**
   * @throws IllegalArgumentException if it is blank, too long, or has control characters
   */
  public Line {
    Description cleaned = new Description(text);
    text = cleaned.text();
    if (text.indexOf('\n') >= 0 || cleaned.characters() > MOST) {
      throw new IllegalArgumentException("A line has no breaks and at most 100 characters");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
