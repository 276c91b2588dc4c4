package tw.portfolio.transfer;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.TakingKind;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileIntake;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.transfer.StudentPlan.PlannedCadre;
import tw.portfolio.transfer.StudentPlan.PlannedPiece;
import tw.portfolio.work.Content;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.origin.BringingPieces;
import tw.portfolio.work.origin.BringingPieces.Brought;
import tw.portfolio.work.origin.Origin;

/**
 * Brings one student's record in. A piece is written down first, waiting for its files, which then
 * are put where those of an upload would come: so they are examined as any other is, and whoever is
 * interrupted goes on where it stopped.
 */
final class BringingStudent {
  /** For how long a piece waits for files that an interrupted worker still has to put. */
  private static final Duration WAITS = Duration.ofDays(2);

  private final BringingPieces pieces;
  private final RecordStore records;
  private final FileIntake files;
  private final Occasion occasion;

  BringingStudent(BringingPieces pieces, RecordStore records, FileIntake files, Occasion occasion) {
    this.pieces = pieces;
    this.records = records;
    this.files = files;
    this.occasion = occasion;
  }

  /**
   * On what occasion it is brought in: the same whenever the work is done again.
   *
   * @param school the school that takes it
   * @param by who brings it in
   * @param job by which job
   * @param at when that was asked for
   */
  record Occasion(SchoolCode school, Author by, String job, Instant at) {}

  /** A file with what a piece says of it. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, and put as it is.
  private record WholeFile(DeclaredFile declared, byte[] bytes) {}

  /**
   * Brings in what is not there.
   *
   * @param watch is told before each piece
   * @return how much of it this job has brought in, now or before it was interrupted
   */
  Counts bring(TransferPackage source, StudentPlan plan, Runnable watch)
      throws RefusedPackageException, IOException {
    Counts counts = Counts.NONE;
    for (PlannedPiece planned : plan.pieces()) {
      watch.run();
      if (planned.present().filter(present -> !isOfThisJob(present)).isEmpty()
          && bring(source, plan.student(), planned)) {
        counts = counts.plus(one(planned.id().kind()));
      }
    }
    return counts.plus(new Counts(0, 0, cadres(plan), Math.toIntExact(plan.packaged().leftOut())));
  }

  private static Counts one(WorkKind kind) {
    return switch (kind) {
      case OUTCOME -> new Counts(1, 0, 0, 0);
      case ACHIEVEMENT -> new Counts(0, 1, 0, 0);
    };
  }

  private boolean isOfThisJob(Piece piece) {
    return piece.origin().filter(origin -> origin.brought().equals(occasion.at())).isPresent();
  }

  private boolean bring(TransferPackage source, KnownStudent student, PlannedPiece planned)
      throws RefusedPackageException, IOException {
    List<WholeFile> contents = new ArrayList<>();
    for (CarriedFile file : planned.piece().files()) {
      byte[] bytes = source.content(file);
      contents.add(
          new WholeFile(
              new DeclaredFile(file.name(), file.type(), bytes.length, Sha256.of(bytes)), bytes));
    }
    Piece piece =
        Piece.brought(
            occasion.school(),
            planned.id(),
            content(planned.piece()),
            contents.stream().map(WholeFile::declared).toList(),
            origin(planned.piece(), student),
            planned.piece().created(),
            occasion.at().plus(WAITS));
    return switch (pieces.bring(piece, occasion.by(), occasion.at())) {
      case Brought.Anew(Piece anew) -> put(anew, contents);
      case Brought.There(Piece present) -> isOfThisJob(present) && put(present, contents);
    };
  }

  /** Whatever still waits for these very files gets them. */
  private boolean put(Piece piece, List<WholeFile> contents) {
    if (piece.awaitedUntil().isPresent()) {
      for (WholeFile content : contents) {
        FilePart part = content.declared().part();
        piece
            .files()
            .part(part)
            .filter(file -> file.declared().equals(content.declared()))
            .ifPresent(file -> files.put(file.key(), content.declared(), content.bytes()));
      }
    }
    return true;
  }

  /** To this school a course of another is one from before the student came (轉學轉科). */
  private static Content content(CarriedPiece piece) {
    return switch (piece.content()) {
      case Content.Outcome(CourseRef course, var description) ->
          new Content.Outcome(
              new CourseRef(course.term(), course.code(), TakingKind.TRANSFER), description);
      case Content.Achievement achievement -> achievement;
    };
  }

  private Origin origin(CarriedPiece piece, KnownStudent student) {
    return new Origin(
        piece.school(),
        piece.id(),
        piece.course(),
        piece
            .certification()
            .map(
                there ->
                    new Origin.Certification(
                        there.teacher(), there.at(), label(piece, there, student))),
        piece.submitted(),
        piece.history(),
        occasion.at());
  }

  private static Label label(
      CarriedPiece piece, CarriedPiece.Certification there, KnownStudent student) {
    Origin.Course course = piece.course().orElseThrow();
    return new Label(
        Origin.ELSEWHERE,
        there.teacher().orElse(Origin.Certification.UNNAMED),
        student.name(),
        student
            .seat()
            .map(
                seat ->
                    new ClassPlace(
                        student.year(), seat.className(), seat.number(), student.number()))
            .orElseGet(() -> new ClassPlace(student.year(), "", 0, student.number())),
        course.name(),
        course.gradeLevel(),
        course.credits(),
        Origin.taking(piece.school(), piece.term(), course.taking()),
        Optional.empty());
  }

  /** Those of an earlier try of this job are there by now, and counted as the plan has them. */
  private int cadres(StudentPlan plan) {
    List<RecordChange> changes =
        plan.cadres().stream()
            .filter(cadre -> !cadre.present())
            .map(PlannedCadre::cadre)
            .map(cadre -> new RecordChange(Optional.empty(), cadre))
            .toList();
    if (changes.isEmpty()) {
      return 0;
    }
    return changes.size()
        - records
            .write(occasion.school(), changes, occasion.by(), occasion.job(), occasion.at())
            .size();
  }
}
