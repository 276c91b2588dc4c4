package tw.portfolio.imports;

import java.util.Optional;
import tw.portfolio.school.Pseudonym;

/**
 * An import's id: a {@link Pseudonym}, part of the keys of everything that belongs to the import.
 *
 * @param text 26 characters
 */
public record ImportId(String text) {
  /**
   * @throws IllegalArgumentException if the text is no pseudonym
   */
  public ImportId {
    if (!Pseudonym.matches(text)) {
      throw new IllegalArgumentException("An import's id has 26 characters of base 32");
    }
  }

  /** Reads an id, if the text is one. */
  public static Optional<ImportId> parse(String text) {
    return Pseudonym.matches(text) ? Optional.of(new ImportId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
