package tw.portfolio.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.PlannedContent;
import tw.portfolio.submission.pack.PlannedFile;
import tw.portfolio.submission.pack.PlannedPiece;
import tw.portfolio.submission.pack.PlannedStudent;
import tw.portfolio.submission.pack.ProblemCause;
import tw.portfolio.submission.pack.SafeSegment;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;

/**
 * Decides what of one student goes into an export: what is chosen and certified, and what an
 * earlier export has handed in, so that a later archive is complete by itself. What is chosen and
 * can't go in becomes a problem.
 */
final class StudentPlan {
  private static final int STUDENT_BYTES = 120;
  private static final int COURSE_BYTES = 90;
  private static final int FILE_BYTES = 180;

  private final Person student;
  private final ClassPlace place;
  private final StudentYear year;
  private final String folder;

  private StudentPlan(Person student, ClassPlace place, StudentYear year, String folder) {
    this.student = student;
    this.place = place;
    this.year = year;
    this.folder = folder;
  }

  /** The name of a student's folder, before it is made unique in the class. */
  static String studentFolder(Person student, ClassPlace place) {
    return SafeSegment.of(
        "%02d_%s_%s".formatted(place.seat(), place.studentNumber(), student.name()), STUDENT_BYTES);
  }

  /** What of the student goes in; empty if nothing was chosen or handed in. */
  static Optional<PlannedStudent> of(
      Person student, ClassPlace place, StudentYear year, String folder) {
    return new StudentPlan(student, place, year, folder).plan();
  }

  private Optional<PlannedStudent> plan() {
    List<PlannedPiece> pieces = new ArrayList<>();
    for (Piece piece : year.pieces()) {
      switch (piece.status()) {
        case Status.Certified certified when chosen(piece) ->
            pieces.add(planned(piece, certified, false, pieces.size() + 1));
        case Status.Submitted(Instant _, String _, Status.Certified certified) ->
            pieces.add(planned(piece, certified, true, pieces.size() + 1));
        default -> {
          // Not chosen, or a problem.
        }
      }
    }
    if (pieces.isEmpty() && year.selection().chosen().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PlannedStudent(
            student.id(), student.name(), place, year.selection().chosen(), pieces, problems()));
  }

  private boolean chosen(Piece piece) {
    return year.selection().chosen().contains(piece.id());
  }

  private List<ExportProblem> problems() {
    List<ExportProblem> problems = new ArrayList<>();
    for (PieceId id : year.selection().chosen()) {
      Optional<Piece> piece = year.piece(id);
      if (piece.isEmpty()) {
        problems.add(problem(ProblemCause.PIECE_GONE, id, ""));
      } else if (!goesIn(piece.get().status())) {
        String file = piece.get().files().all().getFirst().declared().name().text();
        problems.add(problem(ProblemCause.NOT_CERTIFIED, id, file));
      }
    }
    return problems;
  }

  private static boolean goesIn(Status status) {
    return status instanceof Status.Certified || status instanceof Status.Submitted;
  }

  private ExportProblem problem(ProblemCause cause, PieceId piece, String file) {
    return new ExportProblem(cause, student.name(), place, Optional.of(piece), file);
  }

  private PlannedPiece planned(
      Piece piece, Status.Certified certified, boolean submitted, int number) {
    PlannedContent content =
        new PlannedContent.Outcome(
            piece.course(),
            certified.label().courseName(),
            certified.label().credits(),
            certified.byName(),
            certified.at());
    String path = folder + "/" + SafeSegment.of(number + "_" + content.title(), COURSE_BYTES);
    return new PlannedPiece(
        piece.id(),
        piece.version(),
        submitted,
        content,
        piece.description().text(),
        piece.files().verified().stream().map(file -> file(file, path)).toList());
  }

  private static PlannedFile file(RecordedFile.Verified file, String path) {
    String name =
        SafeSegment.ofFile(
            file.declared().name().text(), file.declared().name().extension(), FILE_BYTES);
    return new PlannedFile(
        path + "/" + name,
        file.key(),
        file.declared().name(),
        file.declared().type(),
        file.declared().bytes(),
        new Checksums(file.declared().sha256(), file.md5(), file.crc32()),
        file.seal().modified());
  }
}
