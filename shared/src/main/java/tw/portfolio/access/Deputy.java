package tw.portfolio.access;

import java.time.LocalDate;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * A deputy (代理人) who certifies in a teacher's place (national rule: certification must have a
 * deputy mechanism).
 *
 * @param school the school
 * @param teacher whose pieces
 * @param deputy who may decide on them
 * @param from first day, in Taipei
 * @param until last day, in Taipei
 */
public record Deputy(
    SchoolCode school, PersonId teacher, PersonId deputy, LocalDate from, LocalDate until) {
  /**
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Deputy {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("A deputy's last day is not before the first");
    }
  }

  /** Whether the deputy acts on that day. */
  public boolean actsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
