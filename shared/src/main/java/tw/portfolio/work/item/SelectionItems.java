package tw.portfolio.work.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.history.item.AuthorItems;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.ChoiceMade;
import tw.portfolio.work.HistoryEntry;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Selection;
import tw.portfolio.work.Transition;

/** A student's choice as an item, and every choice ever made as lines of a history. */
public final class SelectionItems {

  private SelectionItems() {}

  public static Selection read(Item item) {
    return new Selection(
        item.texts(ChoiceUpdate.CHOSEN).stream()
            .map(PieceItems::pieceId)
            .collect(Collectors.toSet()),
        item.has(Attributes.AT) ? Optional.of(item.instant(Attributes.AT)) : Optional.empty(),
        item.optionalText(ChoiceUpdate.SUBMITTED_BY));
  }

  /** The pieces in the one order in which they are stored and compared. */
  public static List<String> texts(Collection<PieceId> pieces) {
    return pieces.stream().map(PieceId::toString).sorted().toList();
  }

  /** A choice as a line of the history. */
  public static Item writeLine(
      Table table, SchoolCode school, ChoiceMade made, Collection<PieceId> chosen) {
    return ChangeItems.write(table, school, made.line(), ChangeItems.step(1))
        .texts(ChoiceUpdate.CHOSEN, texts(chosen));
  }

  /** When a piece came into the choice and went out of it. */
  static List<HistoryEntry> historyOf(PieceId piece, List<Item> choices) {
    List<HistoryEntry> entries = new ArrayList<>();
    boolean before = false;
    for (Item choice : choices) {
      Set<String> chosen = new HashSet<>(choice.texts(ChoiceUpdate.CHOSEN));
      boolean now = chosen.contains(piece.toString());
      if (now != before) {
        Transition transition = now ? Transition.SELECT : Transition.DESELECT;
        entries.add(
            new HistoryEntry(
                choice.instant("at"),
                AuthorItems.read(choice),
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
