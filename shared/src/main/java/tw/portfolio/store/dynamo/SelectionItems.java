package tw.portfolio.store.dynamo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.domain.history.HistoryEntry;
import tw.portfolio.domain.outcome.PieceId;
import tw.portfolio.domain.outcome.Transition;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.selection.ChoiceMade;
import tw.portfolio.domain.selection.Selection;

/** A student's choice as an item, and every choice ever made as lines of a history. */
final class SelectionItems {
  static final String CHOSEN = "chosen";
  static final String AT = "at";
  static final String SUBMITTED_BY = "submittedBy";

  private SelectionItems() {}

  static Selection read(Item item) {
    return new Selection(
        item.texts(CHOSEN).stream().map(PieceItems::pieceId).collect(Collectors.toSet()),
        item.has(AT) ? Optional.of(item.instant(AT)) : Optional.empty(),
        item.optionalText(SUBMITTED_BY));
  }

  /** The pieces in the one order in which they are stored and compared. */
  static List<String> texts(Collection<PieceId> pieces) {
    return pieces.stream().map(PieceId::toString).sorted().toList();
  }

  /** A choice as a line of the history. */
  static Item writeLine(SchoolCode school, ChoiceMade made, Collection<PieceId> chosen) {
    Key key = new Key(Keys.choices(school, made.student(), made.year()), Item.sortable(made.at()));
    Item item =
        Item.at(key)
            .text("student", made.student().text())
            .number("year", made.year().number())
            .instant(AT, made.at())
            .texts(CHOSEN, texts(chosen));
    return ChangeItems.indexed(HistoryItems.write(item, made.who()), school, made.line());
  }

  static ChoiceMade readLine(Item item) {
    return new ChoiceMade(
        new PersonId(item.text("student")),
        new SchoolYear(item.integer("year")),
        HistoryItems.readAuthor(item),
        item.instant(AT),
        item.texts(CHOSEN).size());
  }

  /** When a piece came into the choice and went out of it. */
  static List<HistoryEntry> historyOf(PieceId piece, List<Item> choices) {
    List<HistoryEntry> entries = new ArrayList<>();
    boolean before = false;
    for (Item choice : choices) {
      Set<String> chosen = new HashSet<>(choice.texts(CHOSEN));
      boolean now = chosen.contains(piece.toString());
      if (now != before) {
        Transition transition = now ? Transition.SELECT : Transition.DESELECT;
        entries.add(
            new HistoryEntry(
                choice.instant(AT),
                HistoryItems.readAuthor(choice),
                transition,
                transition.from().stream().findFirst(),
                transition.to(),
                ""));
      }
      before = now;
    }
    return entries;
  }
}
