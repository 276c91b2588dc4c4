package tw.portfolio.receipt;

import java.util.Optional;
import tw.portfolio.school.Pseudonym;

/**
 * A case's id: a {@link Pseudonym}.
 *
 * @param text 26 characters
 */
public record CaseId(String text) {
  /**
   * @throws IllegalArgumentException if the text is no pseudonym
   */
  public CaseId {
    if (!Pseudonym.matches(text)) {
      throw new IllegalArgumentException("A case's id has 26 characters of base 32");
    }
  }

  /** Reads an id, if the text is one. */
  public static Optional<CaseId> parse(String text) {
    return Pseudonym.matches(text) ? Optional.of(new CaseId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
