package tw.portfolio.work.outcome;

import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.course.Enrolment;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.Transition;

/**
 * What a student's page knew of a piece that can be sent for certification. The student's program
 * hands it back, so that sending reads nothing: the write demands all of it.
 *
 * @param state uploaded or returned
 * @param enrolment the piece's course, with the teacher who is asked
 * @param studentName the student's name on the roster
 * @param place where the student sits in the school year of today
 */
public record SeenPiece(
    PieceState state, Enrolment enrolment, String studentName, Optional<ClassPlace> place) {
  /**
   * @throws IllegalArgumentException if such a piece can't be sent
   */
  public SeenPiece {
    if (sending(state).isEmpty() || !enrolment.takesOutcomes()) {
      throw new IllegalArgumentException("A piece that is here, of a course that takes outcomes");
    }
  }

  /** What is known of a piece; nothing if it can't be sent. */
  static Optional<SeenPiece> of(Piece piece, StudentYear page, Person student, SchoolYear today) {
    return sending(piece.state()).isEmpty()
        ? Optional.empty()
        : page.enrolment(piece.course())
            .filter(Enrolment::takesOutcomes)
            .map(
                enrolment ->
                    new SeenPiece(piece.state(), enrolment, student.name(), student.place(today)));
  }

  private static Optional<Transition> sending(PieceState state) {
    return Stream.of(Transition.SEND, Transition.SEND_AGAIN)
        .filter(transition -> transition.from().contains(state))
        .findFirst();
  }

  /** The same of the piece in another state. */
  SeenPiece with(PieceState another) {
    return new SeenPiece(another, enrolment, studentName, place);
  }

  /** The same of a course that is taken otherwise. */
  SeenPiece with(Enrolment another) {
    return new SeenPiece(state, another, studentName, place);
  }

  /** The same of a student who has another name or place. */
  SeenPiece with(Person student, SchoolYear today) {
    return new SeenPiece(state, enrolment, student.name(), student.place(today));
  }

  /** The change that sending it is. */
  public Transition transition() {
    return sending(state).orElseThrow();
  }

  /**
   * What the teacher's queue shows.
   *
   * @param today the school year of today
   */
  public Label label(SchoolYear today) {
    return Label.of(enrolment, studentName, place.orElse(new ClassPlace(today, "", 0, "")));
  }
}
