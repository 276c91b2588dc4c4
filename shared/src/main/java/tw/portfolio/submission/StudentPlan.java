package tw.portfolio.submission;

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
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Selection;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;

/**
 * Decides what of one student goes into an export. To be handed in: what is chosen, may be chosen,
 * and is not handed in yet. To look at: what has been handed in too. What is chosen and can't go in
 * becomes a problem, and so does whoever has chosen nothing.
 */
final class StudentPlan {
  private static final int STUDENT_BYTES = 120;
  private static final int TITLE_BYTES = 90;
  private static final int FILE_BYTES = 180;

  private final ExportOrder order;
  private final Person student;
  private final ClassPlace place;
  private final StudentYear year;
  private final FileCheck files;
  private final String folder;
  private final List<PlannedPiece> pieces = new ArrayList<>();
  private final List<ExportProblem> problems = new ArrayList<>();
  private int before;

  /** Looks whether a file is still the one that was verified. */
  @FunctionalInterface
  interface FileCheck {
    /** What is wrong with it, if anything. */
    Optional<ProblemCause> problem(RecordedFile.Verified file);
  }

  /**
   * A student's share.
   *
   * @param planned what goes in, and what does not
   * @param choice what the student had chosen
   * @param figures the same in numbers
   */
  record Share(PlannedStudent planned, Selection choice, Figures figures) {}

  private StudentPlan(
      ExportOrder order,
      Person student,
      ClassPlace place,
      StudentYear year,
      FileCheck files,
      String folder) {
    this.order = order;
    this.student = student;
    this.place = place;
    this.year = year;
    this.files = files;
    this.folder = folder;
  }

  /** The name of a student's folder, before it is made unique in the class. */
  static String studentFolder(Person student, ClassPlace place) {
    return SafeSegment.of(
        "%02d_%s_%s".formatted(place.seat(), place.studentNumber(), student.name()), STUDENT_BYTES);
  }

  /** What of the student goes in. */
  static Share of(
      ExportOrder order,
      Person student,
      ClassPlace place,
      StudentYear year,
      FileCheck files,
      String folder) {
    return new StudentPlan(order, student, place, year, files, folder).share();
  }

  private Share share() {
    year.pieces().forEach(this::look);
    for (PieceId id : year.selection().chosen()) {
      if (year.piece(id).isEmpty()) {
        problems.add(problem(ProblemCause.PIECE_GONE, Optional.of(id), ""));
      }
    }
    boolean declined = year.selection().declined();
    if (year.selection().chosen().isEmpty() && !declined && before == 0) {
      problems.add(problem(ProblemCause.NOTHING_CHOSEN, Optional.empty(), ""));
    }
    PlannedStudent planned =
        new PlannedStudent(
            student.id(), student.name(), place, year.selection().chosen(), pieces, problems);
    return new Share(
        planned,
        year.selection(),
        new Figures(
            pieces.isEmpty() ? 0 : 1, pieces.size(), problems.size(), declined ? 1 : 0, before));
  }

  private void look(Piece piece) {
    boolean chosen = year.selection().chosen().contains(piece.id());
    switch (piece.status()) {
      case Status.Submitted(var _, String _, Status.Selectable selected) -> {
        before++;
        if (!order.handsIn()) {
          add(piece, selected, true);
        }
      }
      case Status.Selectable selected when chosen && piece.selectable() -> {
        Optional<ExportProblem> found = altered(piece);
        found.ifPresentOrElse(problems::add, () -> add(piece, selected, false));
      }
      case Status.Selectable _,
          Status.Reserved _,
          Status.Refused _,
          Status.Sent _,
          Status.Returned _ -> {
        if (chosen) {
          ProblemCause cause =
              piece.submittedElsewhere()
                  ? ProblemCause.SUBMITTED_ELSEWHERE
                  : ProblemCause.NOT_CERTIFIED;
          problems.add(problem(cause, Optional.of(piece.id()), name(piece)));
        }
      }
    }
  }

  private Optional<ExportProblem> altered(Piece piece) {
    return piece.files().verified().stream()
        .flatMap(file -> files.problem(file).map(cause -> faulty(piece, file, cause)).stream())
        .findFirst();
  }

  private ExportProblem faulty(Piece piece, RecordedFile.Verified file, ProblemCause cause) {
    return problem(cause, Optional.of(piece.id()), file.declared().name().text());
  }

  private static String name(Piece piece) {
    return piece.files().all().stream()
        .findFirst()
        .map(file -> file.declared().name().text())
        .orElse("");
  }

  private ExportProblem problem(ProblemCause cause, Optional<PieceId> piece, String file) {
    return new ExportProblem(cause, student.name(), place, piece, file);
  }

  private void add(Piece piece, Status.Selectable status, boolean submitted) {
    PlannedContent content = content(piece, status);
    String path =
        folder + "/" + SafeSegment.of((pieces.size() + 1) + "_" + content.title(), TITLE_BYTES);
    pieces.add(
        new PlannedPiece(
            piece.id(),
            piece.version(),
            submitted,
            content,
            piece.description().text(),
            piece.files().verified().stream().map(file -> file(file, path)).toList()));
  }

  private static PlannedContent content(Piece piece, Status.Selectable status) {
    return switch (piece.content()) {
      case Content.Achievement achievement ->
          new PlannedContent.Achievement(achievement.detail().category(), achievement.words());
      case Content.Outcome outcome ->
          switch (status) {
            case Status.Certified certified ->
                new PlannedContent.Outcome(
                    outcome.course(),
                    certified.label().courseName(),
                    certified.label().credits(),
                    certified.byName(),
                    certified.at());
            case Status.Uploaded _ ->
                throw new IllegalStateException("Only a certified outcome is handed in");
          };
    };
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
