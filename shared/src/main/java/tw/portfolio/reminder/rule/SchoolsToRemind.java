package tw.portfolio.reminder.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.school.SchoolCode;

/** Which schools have to be looked at for reminders: each that has ever set its windows. */
public interface SchoolsToRemind {
  /** Those that wait since before that moment, the longest waiting first. One round trip or few. */
  List<DueSchool> due(Instant now);

  /** Every one, whether it waits or not: for who runs it by hand. */
  List<DueSchool> all();

  /**
   * The school is not looked at until then. That it was asked for says nothing of what is worked
   * off.
   *
   * @param before where it was asked for: the day before, which counts as worked off unless an
   *     earlier request has said another
   */
  void next(SchoolCode school, Optional<LocalDate> before, Instant then);

  /** Through which day a school's reminders are worked off. One round trip. */
  WorkedOff workedOff(SchoolCode school);

  /**
   * Something is worked off. What is not named in it stays as it is; a school is looked at no
   * sooner or later for it. One round trip.
   */
  void finished(SchoolCode school, WorkedOff more);

  /**
   * A school that waits.
   *
   * @param school the school
   * @param hour at which hour it reminds
   * @param done through which day it is worked off
   */
  record DueSchool(SchoolCode school, int hour, WorkedOff done) {}
}
