package tw.portfolio.work.outcome;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;

/**
 * What teachers have returned and its student has not been told of yet. A return puts its piece
 * here by the very write that returns it; whoever tells students takes all that waits of one
 * together, at most once in an hour, and says when that is told. What was taken and never told is
 * taken again as it was, with the hour it was taken for, so that it is known by it.
 */
public interface ReturnsToTell {
  /**
   * Students of whom something waits since before that moment, the longest waiting first. Costs
   * what waits.
   */
  List<Waiting> waiting(Instant before);

  /**
   * Takes all that waits of a student, or again what was taken and not told. One round trip.
   *
   * @param hour the hour in which that is, at its beginning
   * @return none if nothing waits, or something was taken in that hour already: it waits for the
   *     next
   */
  Optional<Batch> take(SchoolCode school, PersonId student, Instant hour);

  /** It is told, or there is nobody to be told. One round trip, or two. */
  void told(Batch batch, Instant now);

  /** Those of these pieces of a school that there still are. One round trip for every hundred. */
  List<Piece> pieces(SchoolCode school, Collection<PieceId> ids);

  /**
   * Somebody of whom something waits.
   *
   * @param school the school
   * @param student who
   */
  record Waiting(SchoolCode school, PersonId student) {}

  /**
   * What is told together.
   *
   * @param school the school
   * @param student who is told
   * @param hour for which hour it was taken
   * @param pieces what was returned; some may have been sent again, or the return undone
   */
  record Batch(SchoolCode school, PersonId student, Instant hour, Set<PieceId> pieces) {
    /** Copies the set. */
    public Batch {
      pieces = Set.copyOf(pieces);
    }
  }
}
