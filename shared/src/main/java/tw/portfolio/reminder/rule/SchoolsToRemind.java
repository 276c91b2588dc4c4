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
   * A day is worked off, and the school is not looked at until then.
   *
   * @param done the last day of which all that falls due is being told
   */
  void next(SchoolCode school, Optional<LocalDate> done, Instant then);

  /**
   * A school that waits.
   *
   * @param school the school
   * @param hour at which hour it reminds
   * @param done the last day that was worked off; none if none ever was
   */
  record DueSchool(SchoolCode school, int hour, Optional<LocalDate> done) {}
}
