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

  static PlannedStudent read(Document line) {
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
        line.texts("chosen").stream().map(PlanLines::pieceId).collect(Collectors.toSet()),
        line.each("pieces", PlanLines::readPiece),
        line.each("problems", problem -> readProblem(problem, name, place)));
  }

  private static Json write(PlannedPiece piece) {
    return Json.object()
        .put("piece", piece.id().toString())
        .put("version", piece.version())
        .put("submitted", piece.submitted())
        .put("code", piece.course().code().text())
        .put("kind", piece.course().kind().code())
        .put("course", piece.courseName())
        .put("credits", piece.credits())
        .put("description", piece.description())
        .put("certifiedBy", piece.certifiedBy())
        .put("certifiedAt", piece.certifiedAt().toString())
        .put("files", piece.files().stream().map(PlanLines::write).toList());
  }

  private static PlannedPiece readPiece(Document line) {
    PieceId id = pieceId(line.text("piece"));
    TakingKind kind =
        TakingKind.ofCode(line.text("kind")).orElseThrow(() -> broken("kind of taking"));
    return new PlannedPiece(
        id,
        line.integer("version"),
        line.flag("submitted"),
        new CourseRef(id.term(), new CourseCode(line.text("code")), kind),
        line.text("course"),
        line.integer("credits"),
        line.text("description"),
        line.text("certifiedBy"),
        Instant.parse(line.text("certifiedAt")),
        line.each("files", PlanLines::readFile));
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

  private static ExportProblem readProblem(Document line, String name, ClassPlace place) {
    return new ExportProblem(
        ProblemCause.ofCode(line.text("cause")).orElseThrow(() -> broken("cause")),
        name,
        place,
        Optional.of(line.text("piece")).filter(text -> !text.isEmpty()).map(PlanLines::pieceId),
        line.text("file"));
  }

  private static PieceId pieceId(String text) {
    return PieceId.parse(WorkKind.OUTCOME, text).orElseThrow(() -> broken("piece id"));
  }

  private static IllegalStateException broken(String what) {
    return new IllegalStateException("The list of an export has no readable " + what);
  }
}
