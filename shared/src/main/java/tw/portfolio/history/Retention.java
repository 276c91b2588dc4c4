package tw.portfolio.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;

/**
 * For how long a school keeps the lines of its history (異動歷程保存年限). There is no usual value: a
 * school says it when it begins. A change counts for later lines only, from {@link #NOTICE} after
 * it, so that whoever writes lines may know it from an hour ago and is right all the same.
 *
 * @param periods the years, from when on they count; the earliest first, at least one
 * @param version how often it has been set
 */
public record Retention(List<Period> periods, int version) {
  /** How long after it is made a change begins to count. */
  public static final Duration NOTICE = Duration.ofDays(1);

  /** The most years that a school can set. */
  public static final int MOST_YEARS = 99;

  /** Grades of the school (修業年限): whoever begins in the line's year has left after so many more. */
  private static final int YEARS_OF_STUDY = 3;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it says nothing, or its periods are out of order
   */
  public Retention {
    periods = List.copyOf(periods);
    List<Period> all = periods;
    boolean ordered =
        IntStream.range(1, all.size())
            .allMatch(at -> all.get(at - 1).from().isBefore(all.get(at).from()));
    if (all.isEmpty() || !ordered) {
      throw new IllegalArgumentException("Periods begin one after another");
    }
  }

  /**
   * A number of years and from when on it counts.
   *
   * @param years how many, after those in which a student of the line's school year may be here
   */
  public record Period(Instant from, int years) {
    /**
     * @throws IllegalArgumentException unless it is 1 to {@link #MOST_YEARS} years
     */
    public Period {
      if (years < 1 || years > MOST_YEARS) {
        throw new IllegalArgumentException("A history is kept for 1 to 99 years");
      }
    }
  }

  /** Of a school that begins: so many years from its first line on. */
  public static Retention founded(int years) {
    return new Retention(List.of(new Period(Instant.EPOCH, years)), 1);
  }

  /** How many years count for a line of that moment. */
  public int years(Instant at) {
    return periods.stream()
        .filter(period -> !period.from().isAfter(at))
        .reduce((_, later) -> later)
        .orElseGet(periods::getFirst)
        .years();
  }

  /** How many years were set last, whether they count already or not. */
  public int newest() {
    return periods.getLast().years();
  }

  /** From when on what was set last counts. */
  public Instant newestFrom() {
    return periods.getLast().from();
  }

  /** The instant at which a line of that moment has been kept for long enough. */
  public Instant end(Instant at) {
    return SchoolYear.at(at)
        .firstDay()
        .plusYears(1L + YEARS_OF_STUDY + years(at))
        .atStartOfDay(Window.TAIPEI)
        .toInstant();
  }

  /**
   * With another number of years for lines that are written {@link #NOTICE} from now, or later.
   * What no line can need any more is left out.
   */
  public Retention changed(int years, Instant now) {
    Period next = new Period(now.plus(NOTICE), years);
    List<Period> before =
        periods.stream().filter(period -> period.from().isBefore(next.from())).toList();
    Instant longAgo = now.minus(NOTICE);
    Stream<Period> needed =
        IntStream.range(0, before.size())
            .filter(at -> at == before.size() - 1 || before.get(at + 1).from().isAfter(longAgo))
            .mapToObj(before::get);
    return new Retention(Stream.concat(needed, Stream.of(next)).toList(), version + 1);
  }
}
