package tw.portfolio.archive.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.guidance.Assessment;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.receipt.ReceiptCase;
import tw.portfolio.receipt.StudentReceipt;
import tw.portfolio.receipt.StudentReceipts;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.register.Enquiry;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.statement.Statement;
import tw.portfolio.statement.StatementStore.StatementKey;
import tw.portfolio.work.Piece;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;

/**
 * What the bag of a class has: the lines of its students, and which files.
 *
 * @param lines by file
 * @param pieces each piece with its files that are to be in the bag
 */
record ClassContent(Lines lines, List<PieceWithFiles> pieces) {
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(8);

  /**
   * A piece and its files.
   *
   * @param piece the piece
   * @param files those that are verified, and where they are to lie
   */
  record PieceWithFiles(Piece piece, List<PackedFile> files) {
    /** Copies the list. */
    PieceWithFiles {
      files = List.copyOf(files);
    }
  }

  /** All that there is of one student. */
  private record OfStudent(
      StudentOfYear student,
      StudentYear outcomes,
      StudentYear achievements,
      List<StudentEntry> entries,
      List<Statement> statements,
      List<Assessment> assessments,
      List<StudentReceipt> receipts,
      List<ReceiptCase> reports,
      List<Enquiry> enquiries) {}

  static ClassContent read(
      ReadingYears.Kept kept, SchoolCode school, SchoolYear year, ClassOfYear of) {
    Lines lines = new Lines();
    ClassFiles.ALL.forEach(kind -> lines.begin(kind.path()));
    List<PieceWithFiles> pieces = new ArrayList<>();
    List<OfStudent> students =
        SIDE_BY_SIDE.each(of.students(), student -> student(kept, school, year, student));
    for (OfStudent one : students) {
      lines.add(ClassFiles.STUDENTS.path(), ClassLines.student(one.student(), of.className()));
      one.outcomes().enrolments().stream()
          .map(SectionEnrolment::new)
          .map(SectionEnrolment::stored)
          .forEach(line -> lines.add(ClassFiles.ENROLMENTS.path(), line));
      work(lines, one, WorkKind.OUTCOME, one.outcomes());
      work(lines, one, WorkKind.ACHIEVEMENT, one.achievements());
      one.entries().forEach(entry -> lines.add(path(entry), entry.stored()));
      one.statements().stream()
          .map(ClassLines::statement)
          .forEach(line -> lines.add(ClassFiles.STATEMENTS.path(), line));
      one.assessments().stream()
          .map(ClassLines::assessment)
          .forEach(line -> lines.add(ClassFiles.ASSESSMENTS.path(), line));
      one.receipts().stream()
          .map(ReceiptLines::receipt)
          .forEach(line -> lines.add(ReceiptFiles.RECEIPTS.path(), line));
      one.reports().stream()
          .map(ReceiptLines::report)
          .forEach(line -> lines.add(ReceiptFiles.REPORTS.path(), line));
      one.outcomes().extraTime().stream()
          .map(more -> ClassLines.extension(one.student().person(), more))
          .forEach(line -> lines.add(ClassFiles.EXTENSIONS.path(), line));
      one.enquiries().stream()
          .flatMap(ClassLines::enquiry)
          .forEach(line -> lines.add(ClassFiles.ENQUIRIES.path(), line));
      Stream.of(one.outcomes(), one.achievements())
          .flatMap(work -> work.pieces().stream())
          .sorted(Comparator.comparing(piece -> piece.id().toString()))
          .map(piece -> new PieceWithFiles(piece, files(one.student(), piece)))
          .forEach(pieces::add);
    }
    return new ClassContent(lines, pieces);
  }

  private static OfStudent student(
      ReadingYears.Kept kept, SchoolCode school, SchoolYear year, StudentOfYear student) {
    StudentReceipts receipts = kept.receipts().of(school, student.person());
    return new OfStudent(
        student,
        kept.pieces().studentYear(WorkKind.OUTCOME, school, student.person(), year),
        kept.pieces().studentYear(WorkKind.ACHIEVEMENT, school, student.person(), year),
        kept.entries().of(school, student.person()).of(year).all(),
        kept.statements().find(new StatementKey(school, student.person(), year)).stream().toList(),
        kept.assessments().find(school, student.person(), year).stream().toList(),
        receipts.receipts().stream()
            .filter(receipt -> receipt.key().period().year().equals(year))
            .toList(),
        receipts.cases().stream()
            .filter(reported -> reported.key().period().year().equals(year))
            .toList(),
        kept.enquiries().of(school, student.person()));
  }

  private static void work(Lines lines, OfStudent one, WorkKind kind, StudentYear work) {
    if (work.selection().at().isPresent()) {
      Document line = ClassLines.choice(one.student().person(), kind, work.selection());
      lines.add(ClassFiles.CHOICES.path(), line);
    }
  }

  private static String path(StudentEntry entry) {
    String code = entry.book().kind().code();
    return ClassFiles.ALL.stream()
        .filter(kind -> kind.file().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No archive has a file of " + code))
        .path();
  }

  private static List<PackedFile> files(StudentOfYear student, Piece piece) {
    return piece.files().all().stream()
        .filter(RecordedFile.Verified.class::isInstance)
        .map(RecordedFile.Verified.class::cast)
        .map(
            file ->
                new PackedFile(
                    piece.id().toString(),
                    "files/%s/%s/%s.%s"
                        .formatted(
                            student.person(),
                            piece.id().secret(),
                            file.key().part().code(),
                            file.declared().type().extensions().getFirst()),
                    file))
        .toList();
  }
}
