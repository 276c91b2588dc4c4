package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import tw.portfolio.course.CourseRef;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.school.SchoolCode;

/**
 * A course outcome (課程學習成果).
 *
 * @param school the student's school
 * @param id which piece, whose, of which semester
 * @param course the course
 * @param description 簡述
 * @param files its files; all verified unless the piece is reserved or refused
 * @param revision which set of files: the version in which they were announced, so that no key is
 *     ever used twice
 * @param status how far it has come
 * @param created when it was first announced
 * @param version how often the record has been written, from 1; each write names the one it builds
 *     on
 */
public record Piece(
    SchoolCode school,
    PieceId id,
    CourseRef course,
    Description description,
    RecordedFiles files,
    int revision,
    Status status,
    Instant created,
    int version) {
  /**
   * @throws IllegalArgumentException if files that were not verified are in a state that needs them
   */
  public Piece {
    boolean mayBeIncomplete = status instanceof Status.Reserved || status instanceof Status.Refused;
    if (!mayBeIncomplete && !files.complete()) {
      throw new IllegalArgumentException("Files must be verified before a piece can go on");
    }
    if (!id.term().equals(course.term())) {
      throw new IllegalArgumentException("A piece is of the semester in which its course is taken");
    }
  }

  /** A new piece, waiting for its files. */
  public static Piece announced(
      SchoolCode school,
      PieceId id,
      CourseRef course,
      Description description,
      List<DeclaredFile> files,
      Status.Reserved status,
      Instant now) {
    return new Piece(
        school, id, course, description, expected(school, id, 1, files), 1, status, now, 1);
  }

  private static RecordedFiles expected(
      SchoolCode school, PieceId id, int revision, List<DeclaredFile> files) {
    return RecordedFiles.of(
        files.stream()
            .map(file -> new RecordedFile.Expected(file, id.key(school, revision, file.part())))
            .toList());
  }

  /** The state that its own record tells: never {@link PieceState#SELECTED}. */
  public PieceState state() {
    return status.state();
  }

  /** Whether it takes one of the student's slots. */
  public boolean takesSlot() {
    return state() != PieceState.REFUSED;
  }

  /** The next version of this record, in another state. */
  public Piece with(Status next) {
    return new Piece(school, id, course, description, files, revision, next, created, version + 1);
  }

  /** The next version, with other files, in another state. */
  public Piece with(RecordedFiles nextFiles, int nextRevision, Status next) {
    return new Piece(
        school, id, course, description, nextFiles, nextRevision, next, created, version + 1);
  }

  /** The next version, with one file put in its place. */
  public Piece with(RecordedFile file, Status next) {
    return with(files.with(file), revision, next);
  }

  /** The next version, waiting for files that replace the present ones. */
  public Piece awaiting(List<DeclaredFile> announced, Status.Reserved next) {
    int nextRevision = version + 1;
    return with(expected(school, id, nextRevision, announced), nextRevision, next);
  }

  /** The next version, as it was before its files were to be replaced. */
  public Piece restored(Status.Kept kept) {
    return with(kept.files(), kept.revision(), kept.status());
  }

  /** The next version, with another description. */
  public Piece with(Description next) {
    return new Piece(school, id, course, next, files, revision, status, created, version + 1);
  }
}
