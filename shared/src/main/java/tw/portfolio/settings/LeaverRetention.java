package tw.portfolio.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;

/**
 * For how many years a school keeps what it has of students who have left (離校學生資料保存年限), counted
 * from the end of the school year in which they left. There is no usual value: the law wants a
 * period to be set and the data deleted at its end (臺教資(四)字第1100122001號, 個資法 §11(3)), and says no
 * number. Fewer years count from {@link #NOTICE} after they were set, so that whoever is due by
 * them is seen before; more count at once.
 *
 * @param years how many years were set last
 * @param from from when on they count if they are fewer than before, or the first that were set
 * @param before how many counted when they were set; none if nothing was ever deleted
 * @param version how often it has been set
 */
public record LeaverRetention(int years, Instant from, Optional<Integer> before, int version) {
  /** How long after it is made a change to fewer years begins to count. */
  public static final Duration NOTICE = Duration.ofDays(60);

  /** The most years that a school can set. */
  public static final int MOST_YEARS = 99;

  /**
   * @throws IllegalArgumentException unless it is 1 to {@link #MOST_YEARS} years
   */
  public LeaverRetention {
    if (years < 1 || years > MOST_YEARS) {
      throw new IllegalArgumentException("What a school has of leavers is kept for 1 to 99 years");
    }
  }

  /** The first that a school sets: nothing was deleted before. */
  public static LeaverRetention first(int years, Instant now) {
    return new LeaverRetention(years, now.plus(NOTICE), Optional.empty(), 1);
  }

  /** With another number of years. */
  public LeaverRetention changed(int next, Instant now) {
    return new LeaverRetention(next, now.plus(NOTICE), counting(now), version + 1);
  }

  /** How many years count at that moment; none before the first that were set do. */
  private Optional<Integer> counting(Instant now) {
    return now.isBefore(from) ? meanwhile() : Optional.of(years);
  }

  /** How many count until the new number does. */
  private Optional<Integer> meanwhile() {
    return before.map(former -> Math.max(former, years));
  }

  /** From when on what the school has of those who left in that school year is deleted. */
  public Instant due(SchoolYear left) {
    Instant soonest = end(left, years);
    Instant anew = soonest.isBefore(from) ? from : soonest;
    return meanwhile().map(former -> end(left, former)).filter(anew::isAfter).orElse(anew);
  }

  private static Instant end(SchoolYear left, int years) {
    return left.firstDay().plusYears(1L + years).atStartOfDay(Window.TAIPEI).toInstant();
  }

  /**
   * The rule in words by which what there is of those who left in that school year is due, as the
   * record of a deletion has it: until fewer years count, the former do.
   */
  public String words(SchoolYear left) {
    int counting = meanwhile().filter(former -> end(left, former).equals(due(left))).orElse(years);
    return "離校學年度結束後保存 %d 年".formatted(counting);
  }
}
