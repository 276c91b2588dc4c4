package tw.portfolio.submission.pack;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalInt;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.submission.pack.index.IndexRow;

/** The list of the files that are in a class's archive, a file a line. */
final class IndexLines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Taipei"));

  private IndexLines() {}

  static IndexRow row(
      PlannedStudent student, PlannedPiece piece, PlannedFile file, String archive) {
    IndexRow row = row(student, piece);
    return new IndexRow(
        row.className(),
        row.seat(),
        row.studentNumber(),
        row.name(),
        row.schoolYear(),
        row.semester(),
        row.courseCode(),
        row.courseName(),
        row.kind(),
        row.credits(),
        row.achievement(),
        row.description(),
        row.certifiedBy(),
        row.certifiedAt(),
        file.path(),
        archive,
        file.type().mediaType(),
        file.bytes(),
        file.checksums().sha256().hex(),
        file.checksums().md5().hex());
  }

  /** The row of a piece that has no file. */
  static IndexRow row(PlannedStudent student, PlannedPiece piece) {
    return switch (piece.content()) {
      case PlannedContent.Outcome outcome ->
          row(
              student,
              piece,
              outcome.course().code().text(),
              outcome.courseName(),
              outcome.course().kind().chinese(),
              OptionalInt.of(outcome.credits()),
              "",
              outcome.certifiedBy(),
              time(outcome.certifiedAt()));
      case PlannedContent.Achievement achievement ->
          row(student, piece, "", "", "", OptionalInt.empty(), achievement.words(), "", "");
    };
  }

  private static IndexRow row(
      PlannedStudent student,
      PlannedPiece piece,
      String courseCode,
      String courseName,
      String kind,
      OptionalInt credits,
      String achievement,
      String certifiedBy,
      String certifiedAt) {
    return new IndexRow(
        student.place().className(),
        OptionalInt.of(student.place().seat()),
        student.place().studentNumber(),
        student.name(),
        OptionalInt.of(piece.id().term().year().number()),
        OptionalInt.of(piece.id().term().semester().number()),
        courseCode,
        courseName,
        kind,
        credits,
        achievement,
        piece.description(),
        certifiedBy,
        certifiedAt,
        "",
        "",
        "",
        0,
        "",
        "");
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }

  static Json write(IndexRow row) {
    return Json.object()
        .put("class", row.className())
        .put("seat", row.seat().orElseThrow())
        .put("number", row.studentNumber())
        .put("name", row.name())
        .put("year", row.schoolYear().orElseThrow())
        .put("semester", row.semester().orElseThrow())
        .put("code", row.courseCode())
        .put("course", row.courseName())
        .put("kind", row.kind())
        .putIfPresent("credits", row.credits().stream().boxed().findFirst())
        .put("achievement", row.achievement())
        .put("description", row.description())
        .put("certifiedBy", row.certifiedBy())
        .put("certifiedAt", row.certifiedAt())
        .put("path", row.path())
        .put("archive", row.archive())
        .put("type", row.mediaType())
        .put("bytes", row.bytes())
        .put("sha256", row.sha256())
        .put("md5", row.md5());
  }

  static IndexRow read(Document line) {
    return new IndexRow(
        line.text("class"),
        OptionalInt.of(line.integer("seat")),
        line.text("number"),
        line.text("name"),
        OptionalInt.of(line.integer("year")),
        OptionalInt.of(line.integer("semester")),
        line.text("code"),
        line.text("course"),
        line.text("kind"),
        line.has("credits") ? OptionalInt.of(line.integer("credits")) : OptionalInt.empty(),
        line.text("achievement"),
        line.text("description"),
        line.text("certifiedBy"),
        line.text("certifiedAt"),
        line.text("path"),
        line.text("archive"),
        line.text("type"),
        line.number("bytes"),
        line.text("sha256"),
        line.text("md5"));
  }
}
