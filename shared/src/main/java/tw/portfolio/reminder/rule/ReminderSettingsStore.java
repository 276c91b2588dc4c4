package tw.portfolio.reminder.rule;

import java.time.Instant;
import tw.portfolio.history.Change;
import tw.portfolio.school.SchoolCode;

/** Where schools' rules of reminding are kept. */
public interface ReminderSettingsStore {
  /** A school's, the usual ones if it has set none. One round trip. */
  ReminderSettings of(SchoolCode school);

  /**
   * Sets the version after the one that is there, with a line in the school's history; the school
   * is looked at next at that moment. One round trip.
   *
   * @return false if another version is there than the one before
   */
  boolean keep(ReminderSettings next, Instant look, Change line);
}
