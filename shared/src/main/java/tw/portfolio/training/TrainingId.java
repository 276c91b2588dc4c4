package tw.portfolio.training;

import java.util.Optional;
import tw.portfolio.school.Pseudonym;

/**
 * A training's id: a {@link Pseudonym}.
 *
 * @param text 26 characters
 */
public record TrainingId(String text) {
  /**
   * @throws IllegalArgumentException if the text is no pseudonym
   */
  public TrainingId {
    if (!Pseudonym.matches(text)) {
      throw new IllegalArgumentException("A training's id has 26 characters of base 32");
    }
  }

  /** Reads an id, if the text is one. */
  public static Optional<TrainingId> parse(String text) {
    return Pseudonym.matches(text) ? Optional.of(new TrainingId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
