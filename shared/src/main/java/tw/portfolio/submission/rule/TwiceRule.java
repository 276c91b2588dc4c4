package tw.portfolio.submission.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import tw.portfolio.work.Piece;

/**
 * Rows that say the same: the nation takes them, 635 of one semester in one reader's count
 * (domain.md 2.5), so the check is our own. The first of equal rows may be handed in. Of pieces
 * alone: what offices enter is found by what it says, so there is none of it twice.
 */
public final class TwiceRule {
  private static final List<Fault> TWICE = List.of(Fault.of(FaultCause.ROW_TWICE));

  private TwiceRule() {}

  /**
   * Each row with what is wrong if it repeats an earlier one, in a list that may be added to.
   *
   * @param says all that a row says in its book
   */
  public static <R, T> List<T> each(
      List<R> rows, Function<R, ?> says, BiFunction<R, List<Fault>, T> with) {
    Set<Object> seen = new HashSet<>();
    List<T> all = new ArrayList<>();
    for (R row : rows) {
      all.add(with.apply(row, seen.add(says.apply(row)) ? List.of() : TWICE));
    }
    return all;
  }

  /** All that a piece says: what it is about, and the digests of its files. */
  public static Object says(Piece piece) {
    return List.of(
        piece.content(),
        piece.files().all().stream().map(file -> file.declared().sha256()).toList());
  }
}
