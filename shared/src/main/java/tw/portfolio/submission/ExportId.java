package tw.portfolio.submission;

import java.util.Optional;
import tw.portfolio.school.Pseudonym;

/**
 * An export's id: a {@link Pseudonym}, part of the keys of everything that the export makes.
 *
 * @param text 26 characters
 */
public record ExportId(String text) {
  /**
   * @throws IllegalArgumentException if the text is no pseudonym
   */
  public ExportId {
    if (!Pseudonym.matches(text)) {
      throw new IllegalArgumentException("An export's id has 26 characters of base 32");
    }
  }

  /** Reads an id, if the text is one. */
  public static Optional<ExportId> parse(String text) {
    return Pseudonym.matches(text) ? Optional.of(new ExportId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
