package tw.portfolio.local.ground;

import java.util.Optional;
import tw.portfolio.local.conflict.Conflicts;

/** Whether this run of the tests is under conflicts: {@code -Pconflicts}. */
public final class ChosenConflicts {
  private static final long SEED = 20_261_130;

  private ChosenConflicts() {}

  /** What the build asks for, by {@code -Dportfolio.conflicts=CHANCE}. */
  public static Optional<Conflicts> ofBuild() {
    return Optional.ofNullable(System.getProperty("portfolio.conflicts"))
        .filter(chance -> !chance.isBlank())
        .map(chance -> new Conflicts(Double.parseDouble(chance), SEED));
  }
}
