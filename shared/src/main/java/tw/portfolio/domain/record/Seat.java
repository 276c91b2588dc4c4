package tw.portfolio.domain.record;

import tw.portfolio.domain.school.SchoolYear;

/**
 * Where a student sits in a school year.
 *
 * @param year the school year
 * @param className the class (班級)
 * @param number 座號
 */
public record Seat(SchoolYear year, String className, int number) {}
