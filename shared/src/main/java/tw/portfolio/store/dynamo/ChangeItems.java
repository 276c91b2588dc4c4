package tw.portfolio.store.dynamo;

import java.time.LocalDate;
import java.util.List;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.history.SubjectKind;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.Window;

/**
 * Lines of the school's history as items. One item serves both readers: those who ask about one
 * thing read its partition, those who ask about a day read the index {@code changes}.
 */
final class ChangeItems {
  static final String CHANGES = "changes";
  static final String DAY = "changeDay";
  static final String AT = "changeAt";
  static final String CHANGES_ABOUT = "changesAbout";
  static final String ABOUT = "changeAbout";

  private static final String DEED = "deed";

  private ChangeItems() {}

  /**
   * @param step tells lines of the same thing and moment apart, and in which order they came
   */
  static Item write(SchoolCode school, Change change, String step) {
    Subject subject = change.subject();
    Item item =
        Item.at(new Key(Keys.changes(school, subject), Item.sortable(change.at()) + "#" + step))
            .text("subjectKind", subject.kind().code())
            .text("subject", subject.id())
            .instant("at", change.at())
            .text(DEED, change.deed().name())
            .text("from", change.from())
            .text("to", change.to())
            .text("why", change.why())
            .text("about", change.about().map(PersonId::text));
    return indexed(HistoryItems.write(item, change.who()), school, change);
  }

  /** Puts a line of any history into the school's day, and among what concerns a person. */
  static Item indexed(Item item, SchoolCode school, Change change) {
    return item.text(DAY, day(school, LocalDate.ofInstant(change.at(), Window.TAIPEI)))
        .instant(AT, change.at())
        .text(ABOUT, change.about().map(person -> Keys.changesAbout(school, person)));
  }

  static String day(SchoolCode school, LocalDate day) {
    return school + "#" + day;
  }

  /** The lines about one thing, oldest first, as items: a kind may keep more in them. */
  static List<Item> of(Table table, SchoolCode school, Subject subject) {
    return table.query(Keys.changes(school, subject), "");
  }

  /** Reads a line of whichever history it is. */
  static Change readAny(Item item) {
    if (item.has(HistoryItems.TRANSITION)) {
      return HistoryItems.read(item).of(PieceItems.pieceId(item.text(HistoryItems.PIECE)));
    }
    return item.has(DEED) ? read(item) : SelectionItems.readLine(item).line();
  }

  static Change read(Item item) {
    return new Change(
        new Subject(
            SubjectKind.ofCode(item.text("subjectKind"))
                .orElseThrow(() -> new IllegalStateException("No kind of subject")),
            item.text("subject")),
        item.instant("at"),
        HistoryItems.readAuthor(item),
        Deed.valueOf(item.text(DEED)),
        item.optionalText("from"),
        item.optionalText("to"),
        item.text("why"),
        item.optionalText("about").map(PersonId::new));
  }
}
