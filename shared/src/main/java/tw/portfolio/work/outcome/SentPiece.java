package tw.portfolio.work.outcome;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.SectionRef;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Status;

/**
 * What is known of a piece that was sent for certification without having been read.
 *
 * @param id the piece
 * @param course its course
 * @param revision which set of files was sent
 * @param at when
 * @param label what the teacher's queue shows
 */
public record SentPiece(PieceId id, CourseRef course, int revision, Instant at, Label label) {
  /** The same of a piece that was read, if it waits. */
  static Optional<SentPiece> of(Piece piece) {
    return piece.status() instanceof Status.Sent(Instant at, Label label)
        ? Optional.of(new SentPiece(piece.id(), piece.course(), piece.revision(), at, label))
        : Optional.empty();
  }

  /** The section whose teacher decides, if the course is taught here. */
  public Optional<SectionRef> section() {
    return label.section().map(name -> new SectionRef(id.term(), course.code(), name));
  }
}
