package tw.portfolio.contact;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/**
 * On which days of the week somebody wants to be reminded of what the school does not demand to be
 * told: every day, once a week, or on none. What the school demands comes on any day.
 *
 * @param days the days, in Taipei
 */
public record Rhythm(Set<DayOfWeek> days) {
  /** What holds until somebody chooses otherwise. */
  public static final Rhythm EVERY_DAY = new Rhythm(EnumSet.allOf(DayOfWeek.class));

  /** Nothing but what the school demands. */
  public static final Rhythm ONLY_WHAT_IS_DEMANDED = new Rhythm(Set.of());

  /** Copies the set. */
  public Rhythm {
    days = Set.copyOf(days);
  }

  /** Whether somebody wants to be reminded on such a day. */
  public boolean wants(DayOfWeek day) {
    return days.contains(day);
  }
}
