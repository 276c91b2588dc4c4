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
    return new IndexRow(
        student.place().className(),
        OptionalInt.of(student.place().seat()),
        student.place().studentNumber(),
        student.name(),
        OptionalInt.of(piece.id().term().year().number()),
        OptionalInt.of(piece.id().term().semester().number()),
        piece.course().code().text(),
        piece.courseName(),
        piece.course().kind().chinese(),
        OptionalInt.of(piece.credits()),
        piece.description(),
        piece.certifiedBy(),
        time(piece.certifiedAt()),
        file.path(),
        archive,
        file.type().mediaType(),
        file.bytes(),
        file.checksums().sha256().hex(),
        file.checksums().md5().hex());
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
        .put("credits", row.credits().orElseThrow())
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
        OptionalInt.of(line.integer("credits")),
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
