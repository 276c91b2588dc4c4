package tw.portfolio.submission.precheck;

import java.util.EnumMap;
import java.util.Map;
import tw.portfolio.submission.rule.Fault;
import tw.portfolio.submission.rule.FaultCause;

/** How many rows were looked at, and what came of them. */
final class Tally {
  private final Map<RowKind, Counts> kinds = new EnumMap<>(RowKind.class);
  private final Map<FaultCause, Integer> causes = new EnumMap<>(FaultCause.class);

  /**
   * Of some rows.
   *
   * @param rows how many
   * @param refused how many of them can't be handed in
   * @param doubtful how many others the office is asked to look at
   */
  record Counts(int rows, int refused, int doubtful) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts more) {
      return new Counts(rows + more.rows, refused + more.refused, doubtful + more.doubtful);
    }
  }

  /** Counts a row in; each cause once a row. */
  void add(CheckedRow row) {
    boolean refused = row.refused();
    Counts one = new Counts(1, refused ? 1 : 0, !refused && row.faulty() ? 1 : 0);
    kinds.merge(row.kind(), one, Counts::plus);
    row.faults().stream()
        .map(Fault::cause)
        .distinct()
        .forEach(cause -> causes.merge(cause, 1, Integer::sum));
  }

  /** Counts in what another one has counted. */
  void add(Tally other) {
    other.kinds.forEach((kind, counts) -> kinds.merge(kind, counts, Counts::plus));
    other.causes.forEach((cause, rows) -> causes.merge(cause, rows, Integer::sum));
  }

  /** All rows. */
  Counts total() {
    return kinds.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  /** The rows of a kind. */
  Counts of(RowKind kind) {
    return kinds.getOrDefault(kind, Counts.NONE);
  }

  /** How many rows have a fault, by its cause. */
  Map<FaultCause, Integer> causes() {
    return Map.copyOf(causes);
  }
}
