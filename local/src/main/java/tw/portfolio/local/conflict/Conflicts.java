package tw.portfolio.local.conflict;

/**
 * How the local tables conflict: as DynamoDB does, whenever two at once name one item, and by
 * chance besides, since one machine is seldom at two things at once.
 *
 * @param chance of a write that nothing is in the way of, from 0 to 1
 * @param seed of the chance
 */
public record Conflicts(double chance, long seed) {
  private static final long USUAL_SEED = 1;

  /** With that chance, the same at every start. */
  public static Conflicts by(double chance) {
    return new Conflicts(chance, USUAL_SEED);
  }

  /** Refuses what is no chance. */
  public Conflicts {
    if (!(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("A chance is from 0 to 1, not " + chance);
    }
  }
}
