package tw.portfolio.work.item;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.HistoryLine;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.ChoiceLine;
import tw.portfolio.work.HistoryEntry;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Transition;

/** Lines of the school's history about pieces, with the codes of what happened. */
public final class PieceHistoryItems {
  private static final String TRANSITION = "transition";
  private static final String FROM = "fromState";
  private static final String TO = "toState";

  /** Set where a line's texts are what was said of the piece, and not its states. */
  private static final String MENDED = "mended";

  private PieceHistoryItems() {}

  /**
   * The line for a write.
   *
   * @param step tells lines of the same moment apart, and in which order they came
   */
  public static HistoryLine line(
      Table table, SchoolCode school, PieceId piece, HistoryEntry entry, String step) {
    return new HistoryLine(
        PieceKeys.piece(school, piece),
        entry.at(),
        moment -> write(table, school, piece, entry.moved(moment), step));
  }

  private static Item write(
      Table table, SchoolCode school, PieceId piece, HistoryEntry entry, String step) {
    Item item =
        ChangeItems.write(table, school, entry.of(piece), step)
            .text(TRANSITION, entry.transition().code())
            .text(FROM, entry.from().map(PieceState::code))
            .text(TO, entry.to().map(PieceState::code));
    return entry.mended().isPresent() ? item.flag(MENDED, true) : item;
  }

  /** All that has happened to a piece, with the choices that it came into and went out of. */
  public static List<HistoryEntry> of(Table table, SchoolCode school, PieceId id) {
    List<ChoiceLine> choices =
        ChangeItems.of(table, school, ChoiceId.of(school, id).subject()).stream()
            .map(item -> SelectionItems.readLine(id.kind(), item))
            .toList();
    return Stream.concat(
            ChangeItems.of(table, school, id.subject()).stream().map(PieceHistoryItems::read),
            ChoiceLine.of(id, choices).stream())
        .sorted(Comparator.comparing(HistoryEntry::at))
        .toList();
  }

  private static HistoryEntry read(Item item) {
    HistoryEntry entry =
        new HistoryEntry(
            item.instant("at"),
            ChangeItems.author(item),
            Transition.ofCode(item.text(TRANSITION))
                .orElseThrow(() -> new IllegalStateException("No transition")),
            item.optionalText(FROM).map(PieceHistoryItems::state),
            item.optionalText(TO).map(PieceHistoryItems::state),
            item.text("why"));
    return item.has(MENDED)
        ? entry.with(new HistoryEntry.Mended(item.text("from"), item.text("to")))
        : entry;
  }

  private static PieceState state(String code) {
    return PieceState.ofCode(code)
        .orElseThrow(() -> new IllegalStateException("No state: " + code));
  }
}
