package tw.portfolio.store.dynamo;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.domain.file.FilePart;
import tw.portfolio.domain.outcome.Description;
import tw.portfolio.domain.outcome.Label;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceId;
import tw.portfolio.domain.outcome.Status;
import tw.portfolio.domain.school.ClassPlace;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;

/**
 * Pieces as items. A decision writes some of these attributes alone, so their names are shared
 * here.
 */
final class PieceItems {
  static final String STATE = "state";
  static final String AT = "at";
  static final String BY = "by";
  static final String BY_NAME = "byName";
  static final String REASON = "reason";
  static final String VERSION = "version";
  static final String WAITING_FOR = "waitingFor";
  static final String WAITING_FOR_COURSE = "waitingForCourse";
  static final String WAITING_SINCE = "waitingSince";
  static final String OPEN_UPLOAD = "openUpload";
  static final String OPEN_SINCE = "openSince";

  private PieceItems() {}

  /**
   * @param changed when the piece is written, by which awaited uploads are found
   */
  static Item write(Piece piece, Instant changed) {
    Item item =
        Item.at(Keys.piece(piece.school(), piece.id()))
            .text("school", piece.school().text())
            .text("piece", piece.id().toString())
            .map("course", CourseItems.write(piece.course()))
            .text("description", piece.description().text())
            .map("files", FileItems.write(piece.files()))
            .number("revision", piece.revision())
            .instant("created", piece.created())
            .number(VERSION, piece.version());
    writeStatus(item, piece.status());
    return writeIndexes(item, piece, changed);
  }

  private static Item writeIndexes(Item item, Piece piece, Instant changed) {
    return switch (piece.status()) {
      case Status.Sent(Instant at, Label label) ->
          item.text(WAITING_FOR, Keys.waitingFor(piece.school(), label.teacher()))
              .text(
                  WAITING_FOR_COURSE,
                  Keys.waitingForCourse(piece.school(), label.teacher(), piece.course().code()))
              .text(WAITING_SINCE, Keys.waitingSince(at, piece.id()));
      case Status.Reserved _ ->
          item.text(OPEN_UPLOAD, Keys.openUpload(piece.id())).instant(OPEN_SINCE, changed);
      default -> item;
    };
  }

  static Piece read(Item item) {
    return new Piece(
        new SchoolCode(item.text("school")),
        pieceId(item.text("piece")),
        CourseItems.readRef(item.map("course")),
        new Description(item.text("description")),
        FileItems.read(item.map("files")),
        item.integer("revision"),
        readStatus(item),
        item.instant("created"),
        item.integer(VERSION));
  }

  static PieceId pieceId(String text) {
    return PieceId.parse(text).orElseThrow(() -> new IllegalStateException("No piece id"));
  }

  private static Item writeStatus(Item item, Status status) {
    item.text(STATE, status.state().code());
    return switch (status) {
      case Status.Reserved(Instant until, Optional<Status.Kept> kept) -> {
        kept.ifPresent(before -> item.map("kept", write(before)));
        yield item.instant("until", until);
      }
      case Status.Refused(Instant at, FilePart part, String problem, String message) ->
          item.instant(AT, at)
              .text("part", part.code())
              .text("problem", problem)
              .text("message", message);
      case Status.Uploaded(Instant at) -> item.instant(AT, at);
      case Status.Sent(Instant at, Label label) -> item.instant(AT, at).map("label", write(label));
      case Status.Certified certified -> write(item, certified);
      case Status.Returned(Instant at, PersonId by, String byName, String reason, Label label) ->
          item.instant(AT, at)
              .text(BY, by.text())
              .text(BY_NAME, byName)
              .text(REASON, reason)
              .map("label", write(label));
      case Status.Submitted(Instant at, String export, Status.Certified certified) ->
          write(item, certified).instant("submittedAt", at).text("export", export);
    };
  }

  private static Item write(Item item, Status.Certified certified) {
    return item.instant(AT, certified.at())
        .text(BY, certified.by().text())
        .text(BY_NAME, certified.byName())
        .map("label", write(certified.label()));
  }

  private static Status readStatus(Item item) {
    return switch (item.text(STATE)) {
      case "reserved" ->
          new Status.Reserved(
              item.instant("until"), item.optionalMap("kept").map(PieceItems::readKept));
      case "refused" ->
          new Status.Refused(
              item.instant(AT),
              FilePart.ofCode(item.text("part"))
                  .orElseThrow(() -> new IllegalStateException("No file part")),
              item.text("problem"),
              item.text("message"));
      case "uploaded" -> new Status.Uploaded(item.instant(AT));
      case "sent" -> new Status.Sent(item.instant(AT), readLabel(item.map("label")));
      case "certified" -> readCertified(item);
      case "returned" ->
          new Status.Returned(
              item.instant(AT),
              new PersonId(item.text(BY)),
              item.text(BY_NAME),
              item.text(REASON),
              readLabel(item.map("label")));
      case "submitted" ->
          new Status.Submitted(
              item.instant("submittedAt"), item.text("export"), readCertified(item));
      default -> throw new IllegalStateException("No state: " + item.text(STATE));
    };
  }

  private static Status.Certified readCertified(Item item) {
    return new Status.Certified(
        item.instant(AT),
        new PersonId(item.text(BY)),
        item.text(BY_NAME),
        readLabel(item.map("label")));
  }

  private static Item write(Status.Kept kept) {
    Item item =
        Item.empty()
            .map("files", FileItems.write(kept.files()))
            .number("revision", kept.revision());
    return writeStatus(item, kept.status());
  }

  private static Status.Kept readKept(Item item) {
    return new Status.Kept(
        FileItems.read(item.map("files")), item.integer("revision"), readStatus(item));
  }

  private static Item write(Label label) {
    return Item.empty()
        .text("teacher", label.teacher().text())
        .text("teacherName", label.teacherName())
        .text("studentName", label.studentName())
        .map("place", write(label.place()))
        .text("courseName", label.courseName())
        .number("gradeLevel", label.gradeLevel())
        .number("credits", label.credits())
        .map("taking", CourseItems.write(label.taking()));
  }

  private static Label readLabel(Item item) {
    return new Label(
        new PersonId(item.text("teacher")),
        item.text("teacherName"),
        item.text("studentName"),
        readPlace(item.map("place")),
        item.text("courseName"),
        item.integer("gradeLevel"),
        item.integer("credits"),
        CourseItems.readTaking(item.map("taking")));
  }

  static Item write(ClassPlace place) {
    return Item.empty()
        .number("year", place.year().number())
        .text("className", place.className())
        .number("seat", place.seat())
        .text("studentNumber", place.studentNumber());
  }

  static ClassPlace readPlace(Item item) {
    return new ClassPlace(
        new SchoolYear(item.integer("year")),
        item.text("className"),
        item.integer("seat"),
        item.text("studentNumber"));
  }
}
