package tw.portfolio.work.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;

/**
 * How far a student's work of a school year is.
 *
 * @param counts how many pieces are how far; those of which there are none are not in it
 * @param unsent course outcomes that have their files and were not sent for certification (送出認證)
 *     with these: nobody will look at them as they are
 * @param choices how far the choices are; those that were never made are not in it
 */
public record StudentSummary(
    Map<Tally, Integer> counts, Set<PieceId> unsent, Map<WorkKind, ChoiceSummary> choices) {
  /** Of a student who has handed in nothing. */
  public static final StudentSummary NONE = new StudentSummary(Map.of(), Set.of(), Map.of());

  /** Copies what is given, and leaves out what says nothing. */
  public StudentSummary {
    counts = without(0, counts);
    unsent = Set.copyOf(unsent);
    choices = without(ChoiceSummary.NONE, choices);
  }

  private static <K, V> Map<K, V> without(V nothing, Map<K, V> all) {
    return all.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(nothing))
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What a student's pages of a year come to. */
  static StudentSummary of(Map<WorkKind, StudentYear> pages) {
    List<Piece> pieces = pages.values().stream().flatMap(page -> page.pieces().stream()).toList();
    return new StudentSummary(
        pieces.stream().collect(groupingBy(Tally::of, reducing(0, _ -> 1, Integer::sum))),
        pieces.stream().filter(Piece::unsent).map(Piece::id).collect(toUnmodifiableSet()),
        pages.entrySet().stream()
            .collect(
                toUnmodifiableMap(
                    Map.Entry::getKey, page -> ChoiceSummary.of(page.getValue().selection()))));
  }

  /** How many pieces are counted there. */
  public int count(Tally tally) {
    return counts.getOrDefault(tally, 0);
  }

  /**
   * How many pieces of a kind are in each state as the student's page shows them, the choice
   * included.
   */
  public Map<PieceState, Integer> states(WorkKind kind) {
    Map<PieceState, Integer> states = new EnumMap<>(PieceState.class);
    counts.forEach(
        (tally, count) -> {
          if (tally.kind() == kind) {
            states.merge(tally.state(), count, Integer::sum);
          }
        });
    int moved = choice(kind).chosen() - states.getOrDefault(PieceState.SUBMITTED, 0);
    states.merge(kind.selectable(), -moved, Integer::sum);
    states.merge(PieceState.SELECTED, moved, Integer::sum);
    states.values().removeIf(count -> count == 0);
    return Map.copyOf(states);
  }

  /** How far the choice of a kind of work is. */
  public ChoiceSummary choice(WorkKind kind) {
    return choices.getOrDefault(kind, ChoiceSummary.NONE);
  }
}
