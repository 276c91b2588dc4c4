package tw.portfolio.work.summary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;

/**
 * What a write changes in the student's summary. It happens with that write or not at all, so that
 * nothing is counted twice.
 *
 * @param of whose summary
 * @param more by how many a number grows; by less than nothing, it falls
 * @param unsent pieces that from now on wait to be sent
 * @param noLongerUnsent pieces that don't any more
 * @param choices what choices are from now on
 */
public record SummaryChange(
    SummaryId of,
    Map<Tally, Integer> more,
    Set<PieceId> unsent,
    Set<PieceId> noLongerUnsent,
    Map<WorkKind, ChoiceSummary> choices) {
  /**
   * Copies what is given, and leaves out what stays as it is.
   *
   * @throws IllegalArgumentException if pieces both come to those that were never sent and leave
   *     them: one write does either
   */
  public SummaryChange {
    Map<Tally, Integer> changed = new HashMap<>(more);
    changed.values().removeIf(Integer.valueOf(0)::equals);
    Set<PieceId> came = new HashSet<>(unsent);
    came.removeAll(noLongerUnsent);
    Set<PieceId> left = new HashSet<>(noLongerUnsent);
    left.removeAll(unsent);
    if (!came.isEmpty() && !left.isEmpty()) {
      throw new IllegalArgumentException("A write brings pieces that are not sent, or takes them");
    }
    more = Map.copyOf(changed);
    unsent = Set.copyOf(came);
    noLongerUnsent = Set.copyOf(left);
    choices = Map.copyOf(choices);
  }

  /**
   * What it changes that a piece which was sent is decided on, unread (認證).
   *
   * @throws IllegalArgumentException if the transition is no decision
   */
  public static SummaryChange decided(SchoolCode school, PieceId piece, Transition decision) {
    if (!decision.from().equals(Set.of(PieceState.SENT))) {
      throw new IllegalArgumentException("Only a piece that was sent is decided on");
    }
    PieceState after = decision.to().orElseThrow();
    return new SummaryChange(
        SummaryId.of(school, piece),
        Map.of(
            Tally.of(piece.kind(), piece.term().semester(), PieceState.SENT), -1,
            Tally.of(piece.kind(), piece.term().semester(), after), 1),
        Set.of(),
        Set.of(),
        Map.of());
  }

  /**
   * What it changes that a piece is sent for certification (送出認證), unread.
   *
   * @param from the state in which the write demands it to be
   */
  public static SummaryChange sent(SchoolCode school, PieceId piece, PieceState from) {
    return new SummaryChange(
        SummaryId.of(school, piece),
        Map.of(
            Tally.of(piece.kind(), piece.term().semester(), from), -1,
            Tally.of(piece.kind(), piece.term().semester(), PieceState.SENT), 1),
        Set.of(),
        from == PieceState.UPLOADED ? Set.of(piece) : Set.of(),
        Map.of());
  }
}
