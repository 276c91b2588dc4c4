package tw.portfolio.record;

import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

/**
 * Service of a student inside the school (校內公共服務活動／志工服務, 訓育組; regulation.txt 附件1).
 *
 * @param student the student
 * @param name 服務名稱
 * @param unit 服務單位名稱
 * @param days 開始日期, 結束日期
 * @param hours 時數, more than 0 and at most 24 a day
 */
public record ServiceRecord(PersonId student, String name, String unit, Days days, Hundredths hours)
    implements StudentEntry {
  private static final int HOURS_A_DAY = 24;

  /**
   * @throws IllegalArgumentException if it took no time, or more than the days have
   */
  public ServiceRecord {
    if (hours.count() == 0 || hours.compareTo(most(days)) > 0) {
      throw new IllegalArgumentException("More than 0 hours and at most 24 a day");
    }
  }

  /** As many hours as there are in these days. */
  public static Hundredths most(Days days) {
    return Hundredths.of(HOURS_A_DAY * days.count());
  }

  @Override
  public SchoolYear year() {
    return days.year();
  }

  @Override
  public RecordKey key() {
    return StudentEntry.keyOf(RecordKind.SERVICE, student, days.from(), days.until(), name, unit);
  }

  @Override
  public String summary() {
    return "%s（%s），%s，%s 小時".formatted(name, unit, days, hours);
  }
}
