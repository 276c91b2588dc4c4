package tw.portfolio.submission.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows that say the same: the nation takes them, 635 of one semester in one reader's count
 * (domain.md 2.5), so the check is our own. The first of equal rows may be handed in.
 */
public final class TwiceRule {
  private TwiceRule() {}

  /**
   * The rows that repeat an earlier one.
   *
   * @param says all that a row says in its book
   */
  public static <R> List<R> repeated(List<R> rows, Function<R, ?> says) {
    Set<Object> seen = new HashSet<>();
    return rows.stream().filter(row -> !seen.add(says.apply(row))).toList();
  }
}
