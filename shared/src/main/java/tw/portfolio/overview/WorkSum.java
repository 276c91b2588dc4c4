package tw.portfolio.overview;

import java.util.EnumMap;
import java.util.Map;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptState;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.summary.ChoiceSummary;

/**
 * How far the work of one kind is, of one student or of many together.
 *
 * @param students how many students
 * @param states how many pieces are in each state as students' pages show them, the choice included
 * @param unsent how many pieces have their files and were never sent with them
 * @param unsentOf of how many students these are
 * @param nothing how many students have no piece, and have not said either that they hand in none
 * @param selectable how many pieces may be chosen and are not
 * @param chosen how many students have chosen pieces
 * @param declined how many have said that nothing is to be handed in (本學年不提交)
 * @param handedIn of how many something was handed in
 * @param receipts how many students are how far with confirming what the national database has
 */
public record WorkSum(
    int students,
    Map<PieceState, Integer> states,
    int unsent,
    int unsentOf,
    int nothing,
    int selectable,
    int chosen,
    int declined,
    int handedIn,
    Map<ReceiptState, Integer> receipts) {
  /** Of nobody. */
  public static final WorkSum NONE = new WorkSum(0, Map.of(), 0, 0, 0, 0, 0, 0, 0, Map.of());

  /** Copies the maps. */
  public WorkSum {
    states = Map.copyOf(states);
    receipts = Map.copyOf(receipts);
  }

  /** Of one student. */
  public static WorkSum of(StudentState student, WorkKind kind) {
    Map<PieceState, Integer> states = student.work().states(kind);
    ChoiceSummary choice = student.work().choice(kind);
    int unsent =
        Math.toIntExact(
            student.work().unsent().stream().filter(piece -> piece.kind() == kind).count());
    return new WorkSum(
        1,
        states,
        unsent,
        one(unsent > 0),
        one(states.isEmpty() && !choice.declined()),
        states.getOrDefault(kind.selectable(), 0),
        one(choice.chosen() > 0),
        one(choice.declined()),
        one(choice.locked()),
        student.receipt(receipt(kind)).map(state -> Map.of(state, 1)).orElseGet(Map::of));
  }

  private static int one(boolean is) {
    return is ? 1 : 0;
  }

  private static ReceiptKind receipt(WorkKind kind) {
    return switch (kind) {
      case OUTCOME -> ReceiptKind.OUTCOMES;
      case ACHIEVEMENT -> ReceiptKind.ACHIEVEMENTS;
    };
  }

  /** Both together. */
  public WorkSum plus(WorkSum other) {
    return new WorkSum(
        students + other.students,
        plus(PieceState.class, states, other.states),
        unsent + other.unsent,
        unsentOf + other.unsentOf,
        nothing + other.nothing,
        selectable + other.selectable,
        chosen + other.chosen,
        declined + other.declined,
        handedIn + other.handedIn,
        plus(ReceiptState.class, receipts, other.receipts));
  }

  private static <K extends Enum<K>> Map<K, Integer> plus(
      Class<K> keys, Map<K, Integer> one, Map<K, Integer> other) {
    Map<K, Integer> sum = new EnumMap<>(keys);
    sum.putAll(one);
    other.forEach((key, count) -> sum.merge(key, count, Integer::sum));
    return sum;
  }

  /** How many pieces there are. */
  public int pieces() {
    return states.values().stream().mapToInt(count -> count).sum();
  }
}
