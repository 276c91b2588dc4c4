package tw.portfolio.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.history.Change;
import tw.portfolio.work.PieceWrite.HistoryEntry;

/**
 * What the history keeps of a choice that was made or unlocked.
 *
 * @param line the line
 * @param chosen what was chosen from then on
 */
public record ChoiceLine(Change line, Set<PieceId> chosen) {
  /** Copies the set. */
  public ChoiceLine {
    chosen = Set.copyOf(chosen);
  }

  /** The same line of another moment. */
  public ChoiceLine moved(Instant moment) {
    return new ChoiceLine(line.moved(moment), chosen);
  }

  /**
   * When a piece came into the choice and went out of it. That it was handed in or unlocked each
   * piece tells by a line of its own, since each is handed in for itself.
   *
   * @param choices every line of the choice, oldest first
   */
  public static List<HistoryEntry> of(PieceId piece, List<ChoiceLine> choices) {
    PieceState selectable = piece.kind().selectable();
    List<HistoryEntry> entries = new ArrayList<>();
    boolean before = false;
    for (ChoiceLine choice : choices) {
      boolean now = choice.chosen.contains(piece);
      if (now && !before) {
        entries.add(choice.entry(Transition.SELECT, selectable, PieceState.SELECTED));
      } else if (before && !now) {
        entries.add(choice.entry(Transition.DESELECT, PieceState.SELECTED, selectable));
      }
      before = now;
    }
    return entries;
  }

  private HistoryEntry entry(Transition transition, PieceState from, PieceState to) {
    return new HistoryEntry(
        line.at(), line.who(), transition, Optional.of(from), Optional.of(to), line.why());
  }
}
