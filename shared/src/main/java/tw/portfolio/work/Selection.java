package tw.portfolio.work;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a student has chosen of a school year for the national database (勾選, regulation.txt 四(三)3,
 * 四(四)2).
 *
 * @param chosen the pieces
 * @param at when the choice was last made; none if never
 * @param submittedBy the first export that handed something of it in; from then on it is locked
 */
public record Selection(Set<PieceId> chosen, Optional<Instant> at, Optional<String> submittedBy) {
  /** Nothing chosen yet. */
  public static final Selection NONE = new Selection(Set.of(), Optional.empty(), Optional.empty());

  /** Copies the set. */
  public Selection {
    chosen = Set.copyOf(chosen);
  }

  /** Whether something of it has been handed in. */
  public boolean locked() {
    return submittedBy.isPresent();
  }
}
