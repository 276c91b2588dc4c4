package tw.portfolio.history.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Retention;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.HistoryLine;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;

/**
 * Lines of the school's history as items. One item serves both readers: those who ask about one
 * thing read its partition, those who ask about a day read the index {@code changes}.
 */
public final class ChangeItems {

  private static final String ACTION = "action";

  private ChangeItems() {}

  /** The version that a change leads to: lines of the same moment stay in order by it. */
  public static String step(int version) {
    return "%06d".formatted(version);
  }

  /**
   * The line for a write, with its end by what the school has set in that table.
   *
   * @param thing where the thing lies that it is about
   * @param step tells lines of the same thing and moment apart, and in which order they came
   */
  public static HistoryLine line(
      Table table, SchoolCode school, Key thing, Change change, String step) {
    return new HistoryLine(
        thing, change.at(), moment -> write(table, school, change.moved(moment), step));
  }

  /**
   * The same for what is kept as long as this says.
   *
   * @param retention for how long the school keeps it
   */
  public static HistoryLine line(
      Retention retention, SchoolCode school, Key thing, Change change, String step) {
    return new HistoryLine(
        thing, change.at(), moment -> write(retention, school, change.moved(moment), step));
  }

  /**
   * The line as an item, with its end by what the school has set in that table.
   *
   * @param step tells lines of the same thing and moment apart, and in which order they came
   */
  public static Item write(Table table, SchoolCode school, Change change, String step) {
    return write(RetentionItems.of(table, school, change.at()), school, change, step);
  }

  /**
   * The line as an item. It can't be altered, but DynamoDB takes it away once it was kept for long
   * enough.
   *
   * @param retention for how long the school keeps it
   * @param step tells lines of the same thing and moment apart, and in which order they came
   */
  private static Item write(Retention retention, SchoolCode school, Change change, String step) {
    Subject subject = change.subject();
    String pk = ChangeKeys.changes(school, subject);
    LocalDate day = LocalDate.ofInstant(change.at(), Window.TAIPEI);
    Item item =
        Item.at(new Key(pk, Item.sortable(change.at()) + "#" + step))
            .text("subjectKind", subject.kind().code())
            .text("subject", subject.id())
            .instant("at", change.at())
            .text(ACTION, change.action().code())
            .text("from", change.from())
            .text("to", change.to())
            .text("why", change.why())
            .text("about", change.about().map(PersonId::text))
            .number(Attributes.EXPIRES_AT, retention.end(change.at()).getEpochSecond());
    return author(item, change.who())
        .text(Indexes.CHANGE_DAY, ChangeKeys.day(school, day, pk))
        .instant(Indexes.CHANGE_AT, change.at())
        .text(
            Indexes.CHANGE_ABOUT,
            change.about().map(person -> ChangeKeys.changesAbout(school, person)));
  }

  /** The lines about one thing, oldest first, as items: a kind may keep more in them. */
  public static List<Item> of(Table table, SchoolCode school, Subject subject) {
    return table.query(ChangeKeys.changes(school, subject), "");
  }

  /** Reads what {@link #write} writes. */
  public static Change read(Item item) {
    return new Change(
        new Subject(
            SubjectKind.ofCode(item.text("subjectKind"))
                .orElseThrow(() -> new IllegalStateException("No kind of subject")),
            item.text("subject")),
        item.instant("at"),
        author(item),
        ChangeAction.ofCode(item.text(ACTION))
            .orElseThrow(() -> new IllegalStateException("No action: " + item.text(ACTION))),
        item.optionalText("from"),
        item.optionalText("to"),
        item.text("why"),
        item.optionalText("about").map(PersonId::new));
  }

  /** Adds who did something: nothing where the platform did it by itself. */
  public static Item author(Item item, Author author) {
    return switch (author) {
      case Author.Platform() -> item;
      case Author.Someone(PersonId person, String name) ->
          item.text("who", person.text()).text("whoName", name);
    };
  }

  /** Who did it. */
  public static Author author(Item item) {
    Optional<String> who = item.optionalText("who");
    if (who.isEmpty()) {
      return new Author.Platform();
    }
    return new Author.Someone(new PersonId(who.get()), item.text("whoName"));
  }
}
