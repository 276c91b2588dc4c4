package tw.portfolio.work.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.school.Semester;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.WorkKind;

/**
 * What one number of a summary counts.
 *
 * @param kind pieces of which kind
 * @param semester of which semester, where caps are a semester's; none where they are the year's
 * @param state in which state, as the pieces' own records tell it: never {@link
 *     PieceState#SELECTED}
 */
public record Tally(WorkKind kind, Optional<Semester> semester, PieceState state) {
  /** Where a piece is counted. */
  public static Tally of(Piece piece) {
    return of(piece.id().kind(), piece.id().term().semester(), piece.state());
  }

  /** Where a piece of that kind, semester and state is counted. */
  public static Tally of(WorkKind kind, Semester semester, PieceState state) {
    return new Tally(kind, kind.slotSemester(semester), state);
  }

  /** Everything that may be counted. */
  public static List<Tally> all() {
    return Arrays.stream(WorkKind.values())
        .flatMap(kind -> Arrays.stream(PieceState.values()).flatMap(state -> all(kind, state)))
        .toList();
  }

  private static Stream<Tally> all(WorkKind kind, PieceState state) {
    return Arrays.stream(Semester.values()).map(semester -> of(kind, semester, state)).distinct();
  }
}
