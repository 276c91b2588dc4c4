package tw.portfolio.archive.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.guidance.Assessment;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.record.register.Enquiry;
import tw.portfolio.record.register.RegisterField;
import tw.portfolio.record.register.RegisterValue;
import tw.portfolio.school.PersonId;
import tw.portfolio.settings.ExtraTime;
import tw.portfolio.statement.Statement;
import tw.portfolio.statement.StatementPart;
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Selection;
import tw.portfolio.work.WorkKind;

/** Lines of the bag of a class; what each field means is in {@link ClassFiles}. */
final class ClassLines {
  private static final List<RegisterField> OF_THE_REGISTER =
      List.of(
          RegisterField.IDENTITY,
          RegisterField.BORN,
          RegisterField.GENDER,
          RegisterField.ENTERED,
          RegisterField.STATUS);

  private ClassLines() {}

  static Document student(StudentOfYear student, Optional<String> className) {
    Document line =
        Document.empty()
            .put("student", student.person().text())
            .put("studentNumber", student.number())
            .put("name", student.name())
            .put("className", className);
    student.seat().ifPresent(seat -> line.put("seat", seat));
    student
        .entry()
        .ifPresent(
            entry -> OF_THE_REGISTER.forEach(field -> line.put(field.code(), entry.shown(field))));
    return line;
  }

  /**
   * @param packed which of its files are in the bag
   */
  static Document piece(Piece piece, List<PackedFile> packed) {
    PieceId id = piece.id();
    Document line =
        Document.empty()
            .put("pieceId", id.toString())
            .put("student", id.student().text())
            .put("term", id.term().toString());
    switch (piece.content()) {
      case Content.Outcome outcome ->
          line.put("courseCode", outcome.course().code().text())
              .put("taking", outcome.course().kind().code());
      case Content.Achievement achievement -> achievement(line, achievement);
    }
    line.put("description", piece.description().text())
        .put("state", piece.status().state().code(id.kind()))
        .put("stateName", piece.status().state().chinese(id.kind()));
    piece
        .status()
        .decidedBy()
        .ifPresent(by -> line.put("decidedBy", by.person().text()).put("decidedByName", by.name()));
    return line.put("created", piece.created().toString())
        .put("revision", piece.revision())
        .put("version", piece.version())
        .putEach("files", files(piece, packed));
  }

  private static void achievement(Document line, Content.Achievement achievement) {
    var category = achievement.detail().category();
    Document detail = Document.empty();
    category
        .entries()
        .forEach(
            entry -> detail.put(entry.name(), achievement.detail().values().text(entry.name())));
    line.put("category", category.code())
        .put("categoryName", category.chinese())
        .put("detail", detail)
        .put("link", achievement.link().map(Object::toString));
  }

  private static List<Document> files(Piece piece, List<PackedFile> packed) {
    List<Document> files = new ArrayList<>();
    for (RecordedFile file : piece.files().all()) {
      Document line =
          Document.empty()
              .put("part", file.key().part().code())
              .put("name", file.declared().name().text())
              .put("type", file.declared().type().mediaType())
              .put("bytes", file.declared().bytes())
              .put("sha256", file.declared().sha256().hex());
      if (file instanceof RecordedFile.Verified verified) {
        line.put("md5", verified.md5().hex());
      }
      packed.stream()
          .filter(one -> one.file().key().equals(file.key()))
          .findFirst()
          .ifPresent(one -> line.put("path", one.path()));
      files.add(line);
    }
    return files;
  }

  static Document choice(PersonId student, WorkKind kind, Selection selection) {
    return Document.empty()
        .put("student", student.text())
        .put("kind", kind.code())
        .putTexts("chosen", selection.chosen().stream().map(PieceId::toString).sorted().toList())
        .put("declined", selection.declined())
        .put("at", selection.at().map(Object::toString))
        .put("submittedBy", selection.submittedBy());
  }

  static Document statement(Statement statement) {
    Document line =
        Document.empty()
            .put("student", statement.student().text())
            .put("state", statement.state().code())
            .put("edition", statement.edition())
            .put("updated", statement.updated().toString());
    for (StatementPart part : StatementPart.values()) {
      line.put(part.code(), statement.text().part(part));
    }
    return line;
  }

  static Document assessment(Assessment assessment) {
    return Document.empty()
        .put("student", assessment.student().text())
        .put("exploration", assessment.text().exploration())
        .put("career", assessment.text().career())
        .put("remarks", assessment.text().remarks())
        .put("by", assessment.by().person().text())
        .put("byName", assessment.by().name())
        .put("at", assessment.at().toString());
  }

  static Document extension(PersonId student, ExtraTime more) {
    return Document.empty()
        .put("student", student.text())
        .put("extension", more.id().toString())
        .put("window", more.window().code())
        .put("windowName", more.window().chinese())
        .put("closes", more.closes().toString());
  }

  /** A line a question. */
  static Stream<Document> enquiry(Enquiry enquiry) {
    return enquiry.rounds().stream().map(round -> question(enquiry, round));
  }

  private static Document question(Enquiry enquiry, Enquiry.Round round) {
    Document line =
        Document.empty()
            .put("student", enquiry.student().text())
            .put("field", enquiry.field().code())
            .put("fieldName", enquiry.field().chinese())
            .put("asked", round.at().toString())
            .put("text", round.text())
            .put("stood", round.stood().map(RegisterValue::shown));
    round
        .end()
        .ifPresent(
            end -> {
              switch (end) {
                case Enquiry.End.Answered answered ->
                    line.put("verdict", answered.verdict().code())
                        .put("verdictName", answered.verdict().chinese())
                        .put("answer", answered.text())
                        .put("answered", answered.at().toString())
                        .put("byName", answered.byName());
                case Enquiry.End.TakenBack(Instant at) -> line.put("takenBack", at.toString());
              }
            });
    return line;
  }

  static Document leftOut(PackedFile file, String problem) {
    return Document.empty()
        .put("pieceId", file.piece())
        .put("part", file.file().key().part().code())
        .put("problem", problem);
  }
}
