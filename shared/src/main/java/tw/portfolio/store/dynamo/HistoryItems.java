package tw.portfolio.store.dynamo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.HistoryEntry;
import tw.portfolio.domain.outcome.PieceId;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.outcome.Transition;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;

/** Lines of histories as items. */
final class HistoryItems {
  static final String PIECE = "piece";
  static final String TRANSITION = "transition";

  private HistoryItems() {}

  /** The version that a change leads to: lines of the same moment stay in order by it. */
  static String step(int version) {
    return "%06d".formatted(version);
  }

  /**
   * @param step tells lines of the same moment apart, and in which order they came
   */
  static Item write(SchoolCode school, PieceId piece, HistoryEntry entry, String step) {
    Item item =
        Item.at(new Key(Keys.pieceHistory(school, piece), Item.sortable(entry.at()) + "#" + step))
            .text(PIECE, piece.toString())
            .instant("at", entry.at())
            .text(TRANSITION, entry.transition().name())
            .text("from", entry.from().map(PieceState::code))
            .text("to", entry.to().map(PieceState::code))
            .text("why", entry.why());
    return ChangeItems.indexed(write(item, entry.who()), school, entry.of(piece));
  }

  /** All that has happened to a piece, with the choices that it came into and went out of. */
  static List<HistoryEntry> of(Table table, SchoolCode school, PieceId id) {
    Stream<HistoryEntry> changes =
        table.query(Keys.pieceHistory(school, id), "").stream().map(HistoryItems::read);
    List<Item> choices = table.query(Keys.choices(school, id.student(), id.term().year()), "");
    return Stream.concat(changes, SelectionItems.historyOf(id, choices).stream())
        .sorted(Comparator.comparing(HistoryEntry::at))
        .toList();
  }

  static HistoryEntry read(Item item) {
    return new HistoryEntry(
        item.instant("at"),
        readAuthor(item),
        Transition.valueOf(item.text(TRANSITION)),
        item.optionalText("from").map(HistoryItems::state),
        item.optionalText("to").map(HistoryItems::state),
        item.text("why"));
  }

  static Item write(Item item, Author author) {
    return switch (author) {
      case Author.Platform() -> item;
      case Author.Someone(PersonId person, String name) ->
          item.text("who", person.text()).text("whoName", name);
    };
  }

  static Author readAuthor(Item item) {
    Optional<String> who = item.optionalText("who");
    if (who.isEmpty()) {
      return new Author.Platform();
    }
    return new Author.Someone(new PersonId(who.get()), item.text("whoName"));
  }

  private static PieceState state(String code) {
    return Stream.of(PieceState.values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No state: " + code));
  }
}
