package tw.portfolio.evaluation;

import java.util.Optional;
import tw.portfolio.school.Pseudonym;

/**
 * An award's id: a {@link Pseudonym}.
 *
 * @param text 26 characters
 */
public record AwardId(String text) {
  /**
   * @throws IllegalArgumentException if the text is no pseudonym
   */
  public AwardId {
    if (!Pseudonym.matches(text)) {
      throw new IllegalArgumentException("An award's id has 26 characters of base 32");
    }
  }

  /** Reads an id, if the text is one. */
  public static Optional<AwardId> parse(String text) {
    return Pseudonym.matches(text) ? Optional.of(new AwardId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
