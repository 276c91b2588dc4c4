package tw.portfolio.domain.record;

/**
 * Where a student sits.
 *
 * @param className the class (班級)
 * @param number 座號
 */
public record Seat(String className, int number) {}
