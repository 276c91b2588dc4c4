package tw.portfolio.reminder.rule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;

/**
 * By what a school reminds.
 *
 * @param school the school
 * @param hour at which hour of the day, in Taipei
 * @param rules the rules that are set; the others are the usual ones
 * @param returns whether students get a mail when something was returned to them
 * @param version how often it was set, 0 for never
 */
public record ReminderSettings(
    SchoolCode school,
    int hour,
    Map<ReminderKind, ReminderRule> rules,
    ReturnRule returns,
    int version) {
  /** The first hour at which people are written to. */
  public static final int EARLIEST = 6;

  /** The last one: what is missed by then is told the next morning. */
  public static final int LATEST = 20;

  /** The hour of a school that has set none. */
  public static final int USUAL_HOUR = 7;

  /**
   * Copies the map.
   *
   * @throws IllegalArgumentException if the hour is one at which people sleep
   */
  public ReminderSettings {
    rules = Map.copyOf(rules);
    if (hour < EARLIEST || hour > LATEST) {
      throw new IllegalArgumentException("A school reminds between 6 and 20 o'clock");
    }
  }

  /** Those of a school that has set nothing. */
  public static ReminderSettings usual(SchoolCode school) {
    return new ReminderSettings(school, USUAL_HOUR, Map.of(), ReturnRule.USUAL, 0);
  }

  /** The rule for that. */
  public ReminderRule rule(ReminderKind kind) {
    return rules.getOrDefault(kind, kind.usual());
  }

  /** Every rule there is, set or usual. */
  public Map<ReminderKind, ReminderRule> all() {
    Map<ReminderKind, ReminderRule> all = new EnumMap<>(ReminderKind.class);
    for (ReminderKind kind : ReminderKind.values()) {
      all.put(kind, rule(kind));
    }
    return Map.copyOf(all);
  }

  /** When that hour comes next, later than now. */
  public static Instant next(int hour, Instant now) {
    LocalDateTime local = LocalDateTime.ofInstant(now, Window.TAIPEI);
    LocalDateTime today = local.toLocalDate().atTime(hour, 0);
    return (today.isAfter(local) ? today : today.plusDays(1)).atZone(Window.TAIPEI).toInstant();
  }
}
