package tw.portfolio.work;

import java.util.List;
import java.util.Optional;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.settings.ExtraTime;

/**
 * All that one student has of one kind of work in one school year: what a page shows, read at once.
 *
 * @param enrolments the courses taken; none beside achievements
 * @param pieces the pieces, oldest first
 * @param selection what is chosen
 * @param extraTime the extensions given, also those that are over, oldest first; none beside
 *     achievements
 */
public record StudentYear(
    List<Enrolment> enrolments,
    List<Piece> pieces,
    Selection selection,
    List<ExtraTime> extraTime) {
  /** Copies the lists. */
  public StudentYear {
    enrolments = List.copyOf(enrolments);
    pieces = List.copyOf(pieces);
    extraTime = List.copyOf(extraTime);
  }

  /** The piece of that id. */
  public Optional<Piece> piece(PieceId id) {
    return pieces.stream().filter(piece -> piece.id().equals(id)).findFirst();
  }

  /** The enrolment that a piece refers to. */
  public Optional<Enrolment> enrolment(CourseRef course) {
    return enrolments.stream().filter(enrolment -> enrolment.ref().equals(course)).findFirst();
  }

  /**
   * The course of an outcome: the enrolment that it refers to, or of a piece that was brought along
   * what the former school says of it.
   */
  public Optional<Enrolment> courseOf(Piece piece) {
    return enrolment(piece.course())
        .or(
            () ->
                piece
                    .origin()
                    .flatMap(
                        origin ->
                            origin.enrolment(
                                piece.school(), piece.id().student(), piece.course())));
  }

  /**
   * How far a piece has come, the choice included. Each piece is handed in for itself: of a choice
   * that is locked one may still wait for that.
   */
  public PieceState stateOf(Piece piece) {
    return piece.selectable() && selection.chosen().contains(piece.id())
        ? PieceState.SELECTED
        : piece.state();
  }

  /** The pieces that are chosen. */
  public List<Piece> chosen() {
    return pieces.stream().filter(piece -> selection.chosen().contains(piece.id())).toList();
  }

  /** How many slots are taken. */
  public long slotsUsed() {
    return pieces.stream().filter(Piece::takesSlot).count();
  }
}
