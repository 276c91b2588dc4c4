package tw.portfolio.announcement;

import java.util.Optional;
import tw.portfolio.school.Pseudonym;

/**
 * An announcement's id: a {@link Pseudonym}.
 *
 * @param text 26 characters
 */
public record AnnouncementId(String text) {
  /**
   * @throws IllegalArgumentException if the text is no pseudonym
   */
  public AnnouncementId {
    if (!Pseudonym.matches(text)) {
      throw new IllegalArgumentException("An announcement's id has 26 characters of base 32");
    }
  }

  /** Reads an id, if the text is one. */
  public static Optional<AnnouncementId> parse(String text) {
    return Pseudonym.matches(text) ? Optional.of(new AnnouncementId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
