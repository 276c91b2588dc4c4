package tw.portfolio.work.achievement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import tw.portfolio.school.Term;

/** When an achievement was: on a day, over a time, or in a semester. */
public sealed interface When {
  /**
   * The first day that is taken seriously, the first of the school year 100: whatever is earlier
   * was mistyped, such as a year of the Republic for one of the common era.
   */
  LocalDate EARLIEST = LocalDate.of(2011, 8, 1);

  /** On a day: an award, a certificate, a work. */
  record On(LocalDate day) implements When {
    /**
     * @throws IllegalArgumentException if it is before {@link #EARLIEST}
     */
    public On {
      notBefore(day);
    }
  }

  /**
   * Over a time.
   *
   * @param from its first day
   * @param until its last day
   */
  record During(LocalDate from, LocalDate until) implements When {
    private static final int HOURS_A_DAY = 24;

    /**
     * @throws IllegalArgumentException if it ends before it begins, or begins before {@link
     *     #EARLIEST}
     */
    public During {
      notBefore(from);
      if (until.isBefore(from)) {
        throw new IllegalArgumentException("A time ends after it begins");
      }
    }

    /** The most hours that these days have. */
    public long hours() {
      return (ChronoUnit.DAYS.between(from, until) + 1) * HOURS_A_DAY;
    }

    /**
     * Hours spent within it.
     *
     * @throws IllegalArgumentException if there are not that many
     */
    int spent(int hours) {
      if (Range.HOURS.check(hours) > hours()) {
        throw new IllegalArgumentException("The days have fewer hours");
      }
      return hours;
    }
  }

  /** In a semester (開設學年度、學期). */
  record In(Term term) implements When {}

  private static void notBefore(LocalDate day) {
    if (day.isBefore(EARLIEST)) {
      throw new IllegalArgumentException("A day is not before August 2011");
    }
  }
}
