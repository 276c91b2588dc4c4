package tw.portfolio.submission.pack;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.Crc32;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;

/** The list of what a class's archive is to hold, a student a line. */
final class PlanLines {
  private PlanLines() {}

  static Json write(PlannedStudent student) {
    return Json.object()
        .put("student", student.id().text())
        .put("name", student.name())
        .put("year", student.place().year().number())
        .put("class", student.place().className())
        .put("seat", student.place().seat())
        .put("number", student.place().studentNumber())
        .put("chosen", student.chosen().stream().map(PieceId::toString).sorted().toList())
        .put("pieces", student.pieces().stream().map(PlanLines::write).toList())
        .put("problems", student.problems().stream().map(PlanLines::write).toList());
  }

  static PlannedStudent read(WorkKind kind, Document line) {
    String name = line.text("name");
    ClassPlace place =
        new ClassPlace(
            new SchoolYear(line.integer("year")),
            line.text("class"),
            line.integer("seat"),
            line.text("number"));
    return new PlannedStudent(
        new PersonId(line.text("student")),
        name,
        place,
        line.texts("chosen").stream().map(id -> pieceId(kind, id)).collect(Collectors.toSet()),
        line.each("pieces", piece -> readPiece(kind, piece)),
        line.each("problems", problem -> readProblem(kind, problem, name, place)));
  }

  private static Json write(PlannedPiece piece) {
    return Json.object()
        .put("piece", piece.id().toString())
        .put("version", piece.version())
        .put("submitted", piece.submitted())
        .putAll(write(piece.content()))
        .put("description", piece.description())
        .put("files", piece.files().stream().map(PlanLines::write).toList());
  }

  private static Json write(PlannedContent content) {
    return switch (content) {
      case PlannedContent.Outcome outcome ->
          Json.object()
              .put("code", outcome.course().code().text())
              .put("kind", outcome.course().kind().code())
              .put("course", outcome.courseName())
              .put("credits", outcome.credits())
              .put("certifiedBy", outcome.certifiedBy())
              .put("certifiedAt", outcome.certifiedAt().toString());
      case PlannedContent.Achievement achievement ->
          Json.object()
              .put("category", achievement.category().code())
              .put("words", achievement.words());
    };
  }

  private static PlannedPiece readPiece(WorkKind work, Document line) {
    PieceId id = pieceId(work, line.text("piece"));
    return new PlannedPiece(
        id,
        line.integer("version"),
        line.flag("submitted"),
        readContent(id, line),
        line.text("description"),
        line.each("files", PlanLines::readFile));
  }

  private static PlannedContent readContent(PieceId id, Document line) {
    return switch (id.kind()) {
      case OUTCOME ->
          new PlannedContent.Outcome(
              new CourseRef(
                  id.term(),
                  new CourseCode(line.text("code")),
                  TakingKind.ofCode(line.text("kind")).orElseThrow(() -> broken("kind of taking"))),
              line.text("course"),
              line.integer("credits"),
              line.text("certifiedBy"),
              Instant.parse(line.text("certifiedAt")));
      case ACHIEVEMENT ->
          new PlannedContent.Achievement(
              Category.ofCode(line.text("category")).orElseThrow(() -> broken("category")),
              line.text("words"));
    };
  }

  private static Json write(PlannedFile file) {
    return Json.object()
        .put("path", file.path())
        .put("key", file.key().toString())
        .put("name", file.name().text())
        .put("type", file.type().mediaType())
        .put("bytes", file.bytes())
        .put("sha256", file.checksums().sha256().hex())
        .put("md5", file.checksums().md5().hex())
        .put("crc32", file.checksums().crc32().hex())
        .put("stored", file.stored().toString());
  }

  private static PlannedFile readFile(Document line) {
    return new PlannedFile(
        line.text("path"),
        ObjectKey.parse(line.text("key")).orElseThrow(() -> broken("key")),
        new FileName(line.text("name")),
        FileType.ofMediaType(line.text("type")).orElseThrow(() -> broken("file type")),
        line.number("bytes"),
        new Checksums(
            new Sha256(line.text("sha256")),
            new Md5(line.text("md5")),
            new Crc32(line.text("crc32"))),
        Instant.parse(line.text("stored")));
  }

  private static Json write(ExportProblem problem) {
    return Json.object()
        .put("cause", problem.cause().code())
        .put("piece", problem.piece().map(PieceId::toString).orElse(""))
        .put("file", problem.file());
  }

  private static ExportProblem readProblem(
      WorkKind kind, Document line, String name, ClassPlace place) {
    return new ExportProblem(
        ProblemCause.ofCode(line.text("cause")).orElseThrow(() -> broken("cause")),
        name,
        place,
        Optional.of(line.text("piece"))
            .filter(text -> !text.isEmpty())
            .map(id -> pieceId(kind, id)),
        line.text("file"));
  }

  private static PieceId pieceId(WorkKind kind, String text) {
    return PieceId.parse(kind, text).orElseThrow(() -> broken("piece id"));
  }

  private static IllegalStateException broken(String what) {
    return new IllegalStateException("The list of an export has no readable " + what);
  }
}
