package tw.portfolio.work.item;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.HistoryLine;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.ChoiceLine;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Selection;
import tw.portfolio.work.WorkKind;

/** A student's choice as an item, and every choice ever made as lines of a history. */
public final class SelectionItems {
  private SelectionItems() {}

  /** The choice; nothing chosen if there is no item. */
  public static Selection read(WorkKind kind, Optional<Item> found) {
    return found
        .map(
            item ->
                new Selection(
                    chosen(kind, item),
                    item.has(ChoiceUpdate.DECLINED),
                    item.has(Attributes.AT)
                        ? Optional.of(item.instant(Attributes.AT))
                        : Optional.empty(),
                    item.optionalText(ChoiceUpdate.SUBMITTED_BY)))
        .orElse(Selection.NONE);
  }

  private static Set<PieceId> chosen(WorkKind kind, Item item) {
    return item.texts(ChoiceUpdate.CHOSEN).stream()
        .map(text -> PieceItems.pieceId(kind, text))
        .collect(Collectors.toSet());
  }

  /** The pieces in the one order in which they are stored and compared. */
  public static List<String> texts(Collection<PieceId> pieces) {
    return pieces.stream().map(PieceId::toString).sorted().toList();
  }

  /**
   * A choice as a line of the history, behind the last line of each piece in it. It has the ids of
   * what is chosen, so that nobody has to read the choice before it.
   *
   * @param step tells lines of the same moment apart
   */
  public static HistoryLine line(Table table, ChoiceId choice, ChoiceLine line, String step) {
    return new HistoryLine(
        PieceKeys.selection(choice),
        line.chosen().stream()
            .map(piece -> PieceKeys.in(choice, piece))
            .collect(Collectors.toSet()),
        line.line().at(),
        moment -> write(table, choice.school(), line.moved(moment), step));
  }

  private static Item write(Table table, SchoolCode school, ChoiceLine choice, String step) {
    return ChangeItems.write(table, school, choice.line(), step)
        .texts(ChoiceUpdate.CHOSEN, texts(choice.chosen()));
  }

  static ChoiceLine readLine(WorkKind kind, Item item) {
    return new ChoiceLine(ChangeItems.read(item), chosen(kind, item));
  }
}
