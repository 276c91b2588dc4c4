package tw.portfolio.work;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a student has chosen of a school year for the national database (勾選, regulation.txt 四(三)3,
 * 四(四)2).
 *
 * @param chosen the pieces
 * @param declined whether the student has said that nothing is to be handed in this year (本學年不提交):
 *     handing in is voluntary, so that is a choice too, and then nothing is chosen
 * @param at when the choice was last made; none if never
 * @param submittedBy the first export that handed something of it in; from then on it is locked
 */
public record Selection(
    Set<PieceId> chosen, boolean declined, Optional<Instant> at, Optional<String> submittedBy) {
  /** Nothing chosen yet. */
  public static final Selection NONE = new Selection(Set.of(), Optional.empty(), Optional.empty());

  /**
   * Copies the set.
   *
   * @throws IllegalArgumentException if something is chosen or handed in of what is declined
   */
  public Selection {
    chosen = Set.copyOf(chosen);
    if (declined && (!chosen.isEmpty() || submittedBy.isPresent())) {
      throw new IllegalArgumentException("Of what is declined nothing is chosen");
    }
  }

  /** A choice of pieces, be it of none so far. */
  public Selection(Set<PieceId> chosen, Optional<Instant> at, Optional<String> submittedBy) {
    this(chosen, false, at, submittedBy);
  }

  /** Whether something of it has been handed in. */
  public boolean locked() {
    return submittedBy.isPresent();
  }
}
