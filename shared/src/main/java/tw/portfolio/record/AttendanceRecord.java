package tw.portfolio.record;

import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

/**
 * That a student was absent (出缺勤紀錄, 生輔組; regulation.txt 附件1).
 *
 * @param student the student
 * @param days 缺勤起始日期, 缺勤結束日期
 * @param kind 缺勤種類; the national code table was not found, so it is kept as the school writes it
 * @param periods 缺勤節數, at least 1 and at most {@link #MOST_A_DAY} a day
 */
public record AttendanceRecord(PersonId student, Days days, String kind, int periods)
    implements StudentEntry {
  /** More than any school's day has. */
  public static final int MOST_A_DAY = 15;

  /**
   * @throws IllegalArgumentException if no day has that many periods
   */
  public AttendanceRecord {
    if (periods < 1 || periods > MOST_A_DAY * days.count()) {
      throw new IllegalArgumentException("From 1 period to 15 a day");
    }
  }

  @Override
  public SchoolYear year() {
    return days.year();
  }

  @Override
  public RecordKey key() {
    return StudentEntry.keyOf(RecordKind.ATTENDANCE, student, days.from(), days.until(), kind);
  }

  @Override
  public String summary() {
    return "%s %s %d 節".formatted(days, kind, periods);
  }
}
