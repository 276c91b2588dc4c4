package tw.portfolio.group;

import java.util.Optional;
import tw.portfolio.school.Pseudonym;

/**
 * A meeting's id: a {@link Pseudonym}.
 *
 * @param text 26 characters
 */
public record MeetingId(String text) {
  /**
   * @throws IllegalArgumentException if the text is no pseudonym
   */
  public MeetingId {
    if (!Pseudonym.matches(text)) {
      throw new IllegalArgumentException("A meeting's id has 26 characters of base 32");
    }
  }

  /** Reads an id, if the text is one. */
  public static Optional<MeetingId> parse(String text) {
    return Pseudonym.matches(text) ? Optional.of(new MeetingId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
