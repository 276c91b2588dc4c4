package tw.portfolio.archive;

import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

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
  /** By what everything about the person is found. */
  public DataSubject subject(SchoolCode school) {
    boolean inOrder = entered.compareTo(year) <= 0;
    return new DataSubject(school, person, number, inOrder ? entered : year, next(year));
  }

  /** Whoever leaves in the summer may have something of the year that has begun. */
  private static SchoolYear next(SchoolYear year) {
    return new SchoolYear(year.number() + 1);
  }
}
