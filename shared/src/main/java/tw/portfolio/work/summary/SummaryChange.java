package tw.portfolio.work.summary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
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
   * What it changes that a piece comes from one state into another, unread: it is sent (送出認證),
   * taken back (取回) or decided on (認證).
   *
   * @param from the state in which the write demands it to be
   */
  public static SummaryChange moved(
      SchoolCode school, PieceId piece, PieceState from, PieceState to) {
    return new SummaryChange(
        SummaryId.of(school, piece),
        Map.of(
            Tally.of(piece.kind(), piece.term().semester(), from), -1,
            Tally.of(piece.kind(), piece.term().semester(), to), 1),
        to == PieceState.UPLOADED ? Set.of(piece) : Set.of(),
        from == PieceState.UPLOADED ? Set.of(piece) : Set.of(),
        Map.of());
  }
}
