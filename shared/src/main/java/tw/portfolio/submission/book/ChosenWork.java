package tw.portfolio.submission.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import tw.portfolio.course.Enrolment;
import tw.portfolio.submission.rule.Fault;
import tw.portfolio.submission.rule.FaultCause;
import tw.portfolio.submission.rule.TwiceRule;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;

/**
 * A piece that a student has chosen, or that is handed in.
 *
 * @param id the piece
 * @param piece its record; none if it is gone
 * @param enrolment the course of an outcome, if the student takes it
 * @param links what is said of its files
 */
record ChosenWork(
    PieceId id, Optional<Piece> piece, Optional<Enrolment> enrolment, FileLinks links) {

  /**
   * A draft has what is chosen now, and what is handed in already; any other book has what is
   * handed in, by a certain export if one is named.
   */
  static List<ChosenWork> of(StudentMaterial material, WorkKind kind) {
    StudentYear work =
        switch (kind) {
          case OUTCOME -> material.rows().outcomes();
          case ACHIEVEMENT -> material.rows().achievements();
        };
    BookOrder order = material.year().order();
    Stream<PieceId> handedIn =
        work.pieces().stream().filter(piece -> isHandedIn(piece, order)).map(Piece::id);
    Stream<PieceId> chosen =
        order.draft() ? work.selection().chosen().stream() : Stream.<PieceId>empty();
    return Stream.concat(handedIn, chosen)
        .distinct()
        .filter(id -> material.has(id.term()))
        .sorted(
            Comparator.comparing((PieceId id) -> id.term().toString())
                .thenComparing(PieceId::secret))
        .map(id -> found(work, id, material.year().links()))
        .toList();
  }

  private static boolean isHandedIn(Piece piece, BookOrder order) {
    return piece.status() instanceof Status.Submitted submitted
        && order.export().filter(export -> !export.equals(submitted.export())).isEmpty();
  }

  private static ChosenWork found(StudentYear work, PieceId id, FileLinks links) {
    Optional<Piece> piece = work.piece(id);
    Optional<Enrolment> enrolment =
        id.kind() == WorkKind.OUTCOME ? piece.flatMap(work::courseOf) : Optional.empty();
    return new ChosenWork(id, piece, enrolment, links);
  }

  /** What a column says of the piece; empty if it is gone. */
  String ofPiece(Function<Piece, String> value) {
    return piece.map(value).orElse("");
  }

  /** What a column says of the course; empty if the student doesn't take it. */
  String ofCourse(Function<Enrolment, String> value) {
    return enrolment.map(value).orElse("");
  }

  /**
   * As rows: a piece that is gone is faulty, and one of which all that it says and every file is
   * equal to an earlier one's; any other by its rule.
   */
  static List<BookRow<ChosenWork>> rows(
      List<ChosenWork> all, BiFunction<ChosenWork, Piece, List<Fault>> rule) {
    return TwiceRule.each(all, ChosenWork::says, (work, twice) -> work.row(rule, twice));
  }

  private BookRow<ChosenWork> row(
      BiFunction<ChosenWork, Piece, List<Fault>> rule, List<Fault> twice) {
    List<Fault> faults =
        new ArrayList<>(
            piece
                .map(known -> rule.apply(this, known))
                .orElseGet(() -> List.of(Fault.of(FaultCause.PIECE_GONE))));
    faults.addAll(twice);
    return new BookRow<>(this, faults);
  }

  private Object says() {
    return piece.map(TwiceRule::says).orElse(id);
  }
}
