package tw.portfolio.kernel.aws;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tw.portfolio.school.Pseudonym;

/** Draws ids that nobody can guess: 128 random bits each. */
public final class Secrets implements Supplier<String> {
  private final RandomGenerator random;

  /**
   * @param random a cryptographic source, since a guessed id must lead nowhere
   */
  public Secrets(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public String get() {
    return Pseudonym.of(random.nextLong(), random.nextLong());
  }
}
