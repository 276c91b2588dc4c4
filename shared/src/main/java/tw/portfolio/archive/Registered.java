package tw.portfolio.archive;

import java.time.Instant;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.origin.Origin;

/**
 * An entry of the register as far as the end of somebody's data goes by it.
 *
 * @param person who, by the id on the platform
 * @param number 學號
 * @param name 姓名
 * @param entered 入學學年度
 * @param year the school year that the status is of; of who has left, the one in which that was
 * @param status 學籍狀態
 */
public record Registered(
    PersonId person,
    String number,
    String name,
    SchoolYear entered,
    SchoolYear year,
    StudentStatus status) {
  /** The first school year that can be kept of anything. */
  private static final int FIRST_YEAR = 100;

  /**
   * By what everything about the person is found, whatever was written until now. What was brought
   * from a former school is of years before the person came.
   */
  public DataSubject subject(SchoolCode school, Instant now) {
    SchoolYear known = entered.compareTo(year) < 0 ? entered : year;
    SchoolYear first =
        new SchoolYear(Math.max(FIRST_YEAR, known.number() - Origin.MOST_YEARS_BEFORE));
    return new DataSubject(school, person, number, first, SchoolYear.at(now));
  }
}
