package tw.portfolio.record;

/**
 * Where a student sits.
 *
 * @param grade 年級 of the class, 1 to 3
 * @param className the class (班級)
 * @param number 座號
 */
public record Seat(int grade, String className, int number) {}
