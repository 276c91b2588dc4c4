package tw.portfolio.archive.year;

import java.util.Optional;
import tw.portfolio.record.register.RegisterEntry;
import tw.portfolio.school.PersonId;

/**
 * A student of whom there is something of the year.
 *
 * @param person who
 * @param number 學號
 * @param name 姓名
 * @param seat the seat number in the year's class, if there is one
 * @param entry 學籍資料 as it is now, the national id masked
 */
public record StudentOfYear(
    PersonId person,
    String number,
    String name,
    Optional<Integer> seat,
    Optional<RegisterEntry> entry) {}
