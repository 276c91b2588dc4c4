package tw.portfolio.job;

import java.util.Optional;
import tw.portfolio.school.Pseudonym;

/**
 * A job's id: a {@link Pseudonym}, part of the keys of everything that the job makes.
 *
 * @param text 26 characters
 */
public record JobId(String text) {
  /**
   * @throws IllegalArgumentException if the text is no pseudonym
   */
  public JobId {
    if (!Pseudonym.matches(text)) {
      throw new IllegalArgumentException("A job's id has 26 characters of base 32");
    }
  }

  /** Reads an id, if the text is one. */
  public static Optional<JobId> parse(String text) {
    return Pseudonym.matches(text) ? Optional.of(new JobId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
