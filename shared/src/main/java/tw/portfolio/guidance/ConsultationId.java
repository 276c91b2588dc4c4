package tw.portfolio.guidance;

import java.util.Optional;
import tw.portfolio.school.Pseudonym;

/**
 * A consultation record's id: a {@link Pseudonym}, which says neither who was there nor when.
 *
 * @param text 26 characters
 */
public record ConsultationId(String text) {
  /**
   * @throws IllegalArgumentException if the text is no pseudonym
   */
  public ConsultationId {
    if (!Pseudonym.matches(text)) {
      throw new IllegalArgumentException("A consultation's id has 26 characters of base 32");
    }
  }

  /** Reads an id, if the text is one. */
  public static Optional<ConsultationId> parse(String text) {
    return Pseudonym.matches(text) ? Optional.of(new ConsultationId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
