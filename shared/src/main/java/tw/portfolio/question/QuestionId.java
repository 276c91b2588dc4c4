package tw.portfolio.question;

import java.util.Optional;
import tw.portfolio.school.Pseudonym;

/**
 * A question's id: a {@link Pseudonym}.
 *
 * @param text 26 characters
 */
public record QuestionId(String text) {
  /**
   * @throws IllegalArgumentException if the text is no pseudonym
   */
  public QuestionId {
    if (!Pseudonym.matches(text)) {
      throw new IllegalArgumentException("A question's id has 26 characters of base 32");
    }
  }

  /** Reads an id, if the text is one. */
  public static Optional<QuestionId> parse(String text) {
    return Pseudonym.matches(text) ? Optional.of(new QuestionId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
