package tw.portfolio.statement.dynamo;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.statement.ReviewSide;
import tw.portfolio.statement.Statement;
import tw.portfolio.statement.Statement.Comment;
import tw.portfolio.statement.Statement.Edition;
import tw.portfolio.statement.StatementPart;
import tw.portfolio.statement.StatementState;
import tw.portfolio.statement.StatementStatus;
import tw.portfolio.statement.StatementStatus.Check;
import tw.portfolio.statement.StatementStore.Mark;
import tw.portfolio.statement.StatementStore.Saved;
import tw.portfolio.statement.StatementStore.StatementKey;
import tw.portfolio.statement.StatementText;

/** Statements, their saved texts and their comments as items. */
final class StatementItems {
  static final String VERSION = "version";
  static final String NUMBER = "number";
  static final String AT = "at";
  static final String LENGTH = "length";
  private static final String FIRST = "firstCheck";
  private static final String SECOND = "secondCheck";
  private static final String SIDE = "side";
  private static final String STATE = "state";
  private static final String TEXT = "text";

  private StatementItems() {}

  static Key key(StatementKey key) {
    return new Key(
        StatementKeys.statements(key.school(), key.student()), "STATEMENT#" + key.year());
  }

  static String editions(StatementKey key) {
    return "EDITION#" + key.year() + "#";
  }

  static Key edition(StatementKey key, int number) {
    return new Key(
        StatementKeys.statements(key.school(), key.student()),
        editions(key) + "%06d".formatted(number));
  }

  static String comments(StatementKey key) {
    return "COMMENT#" + key.year() + "#";
  }

  static Item write(Statement statement) {
    return Item.at(key(StatementKey.of(statement)))
        .text("school", statement.school().text())
        .text("student", statement.student().text())
        .number("year", statement.year().number())
        .number(VERSION, statement.version())
        .number(NUMBER, statement.edition())
        .map(TEXT, write(statement.text()))
        .map("status", write(statement.status()))
        .instant("updated", statement.updated());
  }

  static Statement read(Item item) {
    return new Statement(
        new SchoolCode(item.text("school")),
        new PersonId(item.text("student")),
        new SchoolYear(item.integer("year")),
        item.integer(VERSION),
        item.integer(NUMBER),
        readText(item.map(TEXT)),
        readStatus(item.map("status")),
        item.instant("updated"));
  }

  private static Item write(StatementText text) {
    Item item = Item.empty();
    text.parts().forEach((part, written) -> item.text(part.code(), written));
    return item;
  }

  private static StatementText readText(Item item) {
    Map<StatementPart, String> parts = new EnumMap<>(StatementPart.class);
    for (StatementPart part : StatementPart.values()) {
      item.optionalText(part.code()).ifPresent(written -> parts.put(part, written));
    }
    return new StatementText(parts);
  }

  private static Item write(StatementStatus status) {
    Item item = Item.empty().text(STATE, status.state().code());
    return switch (status) {
      case StatementStatus.Draft() -> item;
      case StatementStatus.HandedIn(var at, int edition) ->
          item.instant(AT, at).number(NUMBER, edition);
      case StatementStatus.Checking(Check first, int edition) ->
          item.number(NUMBER, edition).map(FIRST, write(first));
      case StatementStatus.Checked(Check first, Check second, int edition) ->
          item.number(NUMBER, edition).map(FIRST, write(first)).map(SECOND, write(second));
      case StatementStatus.Returned(
              var at,
              PersonId by,
              String byName,
              String reason,
              int edition) ->
          reviewed(item, by, byName).instant(AT, at).number(NUMBER, edition).text("reason", reason);
    };
  }

  private static Item reviewed(Item item, PersonId by, String byName) {
    return item.text("by", by.text()).text("byName", byName);
  }

  private static Item write(Check check) {
    return reviewed(Item.empty(), check.by(), check.byName())
        .text(SIDE, check.side().code())
        .instant(AT, check.at());
  }

  private static Check readCheck(Item item) {
    ReviewSide side =
        ReviewSide.ofCode(item.text(SIDE))
            .orElseThrow(() -> new IllegalStateException("No side: " + item.text(SIDE)));
    return new Check(side, item.instant(AT), new PersonId(item.text("by")), item.text("byName"));
  }

  private static StatementStatus readStatus(Item item) {
    return switch (readState(item)) {
      case DRAFT -> new StatementStatus.Draft();
      case HANDED_IN -> new StatementStatus.HandedIn(item.instant(AT), item.integer(NUMBER));
      case CHECKING ->
          new StatementStatus.Checking(readCheck(item.map(FIRST)), item.integer(NUMBER));
      case CHECKED ->
          new StatementStatus.Checked(
              readCheck(item.map(FIRST)), readCheck(item.map(SECOND)), item.integer(NUMBER));
      case RETURNED ->
          new StatementStatus.Returned(
              item.instant(AT),
              new PersonId(item.text("by")),
              item.text("byName"),
              item.text("reason"),
              item.integer(NUMBER));
    };
  }

  private static StatementState readState(Item item) {
    return StatementState.ofCode(item.text(STATE))
        .orElseThrow(() -> new IllegalStateException("No state: " + item.text(STATE)));
  }

  static Item write(StatementKey key, Edition edition) {
    return Item.at(edition(key, edition.number()))
        .number(NUMBER, edition.number())
        .instant(AT, edition.at())
        .number(LENGTH, edition.text().length())
        .map(TEXT, write(edition.text()));
  }

  static Edition readEdition(Item item) {
    return new Edition(item.integer(NUMBER), item.instant(AT), readText(item.map(TEXT)));
  }

  static Saved readSaved(Item item) {
    return new Saved(item.integer(NUMBER), item.instant(AT), item.integer(LENGTH));
  }

  static Item write(StatementKey key, Comment comment) {
    Key at =
        new Key(
            StatementKeys.statements(key.school(), key.student()),
            comments(key) + Item.sortable(comment.at()) + "#" + comment.id());
    return reviewed(Item.at(at), comment.by(), comment.byName())
        .text("comment", comment.id())
        .instant(AT, comment.at())
        .number(NUMBER, comment.edition())
        .text(TEXT, comment.text());
  }

  static Comment readComment(Item item) {
    return new Comment(
        item.text("comment"),
        item.instant(AT),
        new PersonId(item.text("by")),
        item.text("byName"),
        item.integer(NUMBER),
        item.text(TEXT));
  }

  /** What lists show; it is written again with every change. */
  static Item mark(Statement statement) {
    return Item.at(
            new Key(
                StatementKeys.statementMarks(statement.school(), statement.year()),
                statement.student().text()))
        .text(STATE, statement.state().code())
        .instant("updated", statement.updated());
  }

  static PersonId readMarked(Item item) {
    return new PersonId(item.text("sk"));
  }

  static Mark readMark(Item item) {
    return new Mark(readState(item), item.instant("updated"));
  }

  static Optional<Statement> found(Optional<Item> item) {
    return item.map(StatementItems::read);
  }
}
