package tw.portfolio.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How promptly pieces were decided on.
 *
 * @param certified how many were certified
 * @param returned how many were returned
 * @param extended how many of both after every window had closed, by more time that was given
 * @param overdue how many still wait although the window is over
 * @param days after how many days, begun ones counted whole, in ascending order
 */
public record Promptness(
    int certified, int returned, int extended, int overdue, List<Integer> days) {
  /** Copies the list. */
  public Promptness {
    days = List.copyOf(days);
  }

  /** A class of days that pieces had waited. */
  public enum Span {
    /** At once. */
    THREE("3 天內", 3),
    /** Within a week. */
    SEVEN("4 至 7 天", 7),
    /** Within two. */
    FOURTEEN("8 至 14 天", 14),
    /** Within a month. */
    THIRTY("15 至 30 天", 30),
    /** Later. */
    MORE("超過 30 天", Integer.MAX_VALUE);

    private final String chinese;
    private final int most;

    Span(String chinese, int most) {
      this.chinese = chinese;
      this.most = most;
    }

    /** What people read. */
    public String chinese() {
      return chinese;
    }

    private static Span of(int days) {
      return Arrays.stream(values()).filter(span -> days <= span.most).findFirst().orElseThrow();
    }
  }

  /** Of these deeds. */
  static Promptness of(List<Deed> deeds) {
    return new Promptness(
        count(deeds, DeedKind.CERTIFIED),
        count(deeds, DeedKind.RETURNED),
        Math.toIntExact(deeds.stream().filter(Deed::extended).count()),
        count(deeds, DeedKind.OVERDUE),
        deeds.stream().flatMap(deed -> deed.days().stream()).sorted().toList());
  }

  private static int count(List<Deed> deeds, DeedKind kind) {
    return Math.toIntExact(deeds.stream().filter(deed -> deed.kind() == kind).count());
  }

  /** How many were decided on. */
  public int decided() {
    return certified + returned;
  }

  /** Half of all had waited no longer. */
  public Optional<Integer> median() {
    return within(50);
  }

  /** Nine of ten had waited no longer. */
  public Optional<Integer> ninetieth() {
    return within(90);
  }

  private Optional<Integer> within(int percent) {
    int rank = (days.size() * percent + 99) / 100;
    return rank == 0 ? Optional.empty() : Optional.of(days.get(rank - 1));
  }

  /** How many had waited so long. */
  public Map<Span, Integer> spans() {
    Map<Span, Integer> counted = new EnumMap<>(Span.class);
    Arrays.stream(Span.values()).forEach(span -> counted.put(span, 0));
    days.forEach(one -> counted.merge(Span.of(one), 1, Integer::sum));
    return counted;
  }
}
