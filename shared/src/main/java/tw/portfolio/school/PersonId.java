package tw.portfolio.school;

/**
 * A person's id inside the platform: a {@link Pseudonym}, so that keys, links and logs name nobody.
 *
 * @param text 26 characters
 */
public record PersonId(String text) {
  /**
   * @throws IllegalArgumentException if the text is no pseudonym
   */
  public PersonId {
    if (!Pseudonym.matches(text)) {
      throw new IllegalArgumentException("A person's id has 26 characters of base 32");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
