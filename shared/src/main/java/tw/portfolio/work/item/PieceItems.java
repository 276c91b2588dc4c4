package tw.portfolio.work.item;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.HistoryLine;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.item.FileItems;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.ChoiceLine;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.Detail;
import tw.portfolio.work.achievement.Entry;
import tw.portfolio.work.achievement.ExternalLink;
import tw.portfolio.work.achievement.Values;

/**
 * Pieces as items, and the lines of their histories. A decision writes some of these attributes
 * alone, so their names are shared here.
 */
public final class PieceItems {
  private static final String TRANSITION = "transition";
  private static final String FROM = "fromState";
  private static final String TO = "toState";

  /** Set where a line's texts are what was said of the piece, and not its states. */
  private static final String MENDED = "mended";

  private PieceItems() {}

  /**
   * The piece as an item.
   *
   * @param changed when the piece is written, by which awaited uploads are found
   */
  public static Item write(Piece piece, Instant changed) {
    Item item =
        Item.at(PieceKeys.piece(piece.school(), piece.id()))
            .text("school", piece.school().text())
            .map("files", FileItems.write(piece.files()))
            .number("revision", piece.revision())
            .instant("created", piece.created())
            .number(Attributes.VERSION, piece.version());
    about(piece.id(), item);
    piece.origin().ifPresent(origin -> item.map(OriginItems.ORIGIN, OriginItems.write(origin)));
    write(item, piece.content());
    StatusItems.write(item, piece.status());
    return writeIndexes(item, piece, changed);
  }

  private static Item writeIndexes(Item item, Piece piece, Instant changed) {
    return switch (piece.status()) {
      case Status.Sent sent -> waits(item, piece.school(), piece.id(), piece.course(), sent);
      case Status.Reserved _ ->
          item.text(Indexes.OPEN_UPLOAD, PieceKeys.openUpload(piece.id()))
              .instant(Indexes.OPEN_SINCE, changed);
      case Status.Certified certified -> decided(item, piece, certified.label(), certified.at());
      case Status.Returned returned ->
          disputed(decided(item, piece, returned.label(), returned.listedSince()), piece, returned);
      case Status.Submitted(Instant _, String _, Status.Certified certified) ->
          decided(item, piece, certified.label(), certified.at());
      case Status.Submitted(Instant _, String _, Status.Uploaded _), Status.Uploaded _ -> item;
      // It is found when it is to be cleared away, and not before.
      case Status.Refused refused ->
          item.text(Indexes.OPEN_UPLOAD, PieceKeys.openUpload(piece.id()))
              .instant(Indexes.OPEN_SINCE, refused.clearedFrom());
    };
  }

  private static Item waits(
      Item item, SchoolCode school, PieceId id, CourseRef course, Status.Sent sent) {
    PersonId teacher = sent.label().teacher();
    return item.text(Indexes.WAITING_FOR, PieceKeys.waitingFor(school, teacher))
        .text(
            Indexes.WAITING_FOR_COURSE, PieceKeys.waitingForCourse(school, teacher, course.code()))
        .text(Indexes.WAITING_SINCE, PieceKeys.waitingSince(sent.at(), id));
  }

  /** What sending sets of a piece that is not read for it. */
  public static Item sent(SchoolCode school, PieceId id, CourseRef course, Status.Sent sent) {
    return waits(StatusItems.write(Item.empty(), sent), school, id, course, sent);
  }

  private static Item decided(Item item, Piece piece, Label label, Instant at) {
    return item.text(
            Indexes.WAITING_FOR_COURSE, PieceKeys.decidedFor(piece.school(), label.teacher()))
        .text(Indexes.WAITING_SINCE, PieceKeys.waitingSince(at, piece.id()));
  }

  private static Item disputed(Item item, Piece piece, Status.Returned returned) {
    returned
        .disputedBefore()
        .map(asked -> PieceKeys.disputed(piece.school(), asked, returned.label().teacher()))
        .ifPresent(list -> item.text(Indexes.WAITING_FOR, list));
    return item;
  }

  public static Piece read(Item item) {
    PieceId id = id(item);
    return new Piece(
        new SchoolCode(item.text("school")),
        id,
        readContent(id.kind(), item),
        FileItems.read(item.map("files")),
        item.integer("revision"),
        StatusItems.read(item),
        item.instant("created"),
        item.integer(Attributes.VERSION),
        item.optionalMap(OriginItems.ORIGIN).map(OriginItems::read));
  }

  /** The piece that an item is, or speaks of. */
  public static PieceId id(Item item) {
    WorkKind kind =
        WorkKind.ofCode(item.text("kind"))
            .orElseThrow(() -> new IllegalStateException("No kind of work"));
    return pieceId(kind, item.text("piece"));
  }

  /** Makes an item speak of a piece. */
  public static Item about(PieceId id, Item item) {
    return item.text("kind", id.kind().code()).text("piece", id.toString());
  }

  public static PieceId pieceId(WorkKind kind, String text) {
    return PieceId.parse(kind, text).orElseThrow(() -> new IllegalStateException("No piece id"));
  }

  private static Item write(Item item, Content content) {
    item.text("description", content.description().text());
    return switch (content) {
      case Content.Outcome outcome ->
          item.map(PieceConditions.COURSE, CourseItems.write(outcome.course()));
      case Content.Achievement achievement ->
          item.text("category", achievement.detail().category().code())
              .map("detail", write(achievement.detail()))
              .text("link", achievement.link().map(ExternalLink::address));
    };
  }

  private static Item write(Detail detail) {
    Item item = Item.empty();
    Values values = detail.values();
    for (Entry entry : detail.category().entries()) {
      item.text(entry.name(), values.text(entry.name()));
    }
    return item;
  }

  private static Content readContent(WorkKind kind, Item item) {
    Description description = new Description(item.text("description"));
    return switch (kind) {
      case OUTCOME ->
          new Content.Outcome(CourseItems.readRef(item.map(PieceConditions.COURSE)), description);
      case ACHIEVEMENT ->
          new Content.Achievement(
              readDetail(item), description, item.optionalText("link").map(ExternalLink::new));
    };
  }

  private static Detail readDetail(Item item) {
    Category category =
        Category.ofCode(item.text("category"))
            .orElseThrow(() -> new IllegalStateException("No category"));
    Item fields = item.map("detail");
    Map<String, String> texts = new LinkedHashMap<>();
    for (Entry entry : category.entries()) {
      fields.optionalText(entry.name()).ifPresent(text -> texts.put(entry.name(), text));
    }
    return Detail.of(category, Values.of(texts));
  }

  /**
   * The line of the school's history that goes with a write, with the codes of what happened.
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
    Item item = ChangeItems.write(table, school, entry.of(piece), step);
    entry.mended().ifPresent(_ -> item.flag(MENDED, true));
    return item.text(TRANSITION, entry.transition().code())
        .text(FROM, entry.from().map(PieceState::code))
        .text(TO, entry.to().map(PieceState::code));
  }

  /** All that has happened to a piece, with the choices that it came into and went out of. */
  public static List<HistoryEntry> history(Table table, SchoolCode school, PieceId id) {
    List<ChoiceLine> choices =
        ChangeItems.of(table, school, ChoiceId.of(school, id).subject()).stream()
            .map(item -> SelectionItems.readLine(id.kind(), item))
            .toList();
    return Stream.concat(
            ChangeItems.of(table, school, id.subject()).stream().map(PieceItems::readLine),
            ChoiceLine.of(id, choices).stream())
        .sorted(Comparator.comparing(HistoryEntry::at))
        .toList();
  }

  private static HistoryEntry readLine(Item item) {
    HistoryEntry entry =
        new HistoryEntry(
            item.instant("at"),
            ChangeItems.author(item),
            Transition.ofCode(item.text(TRANSITION))
                .orElseThrow(() -> new IllegalStateException("No transition")),
            item.optionalText(FROM).map(code -> PieceState.ofCode(code).orElseThrow()),
            item.optionalText(TO).map(code -> PieceState.ofCode(code).orElseThrow()),
            item.text("why"));
    return item.has(MENDED)
        ? entry.with(new HistoryEntry.Mended(item.text("from"), item.text("to")))
        : entry;
  }
}
