package tw.portfolio.school;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;

/** One of the two semesters (學期) of a school year. */
public enum Semester {
  /** 上學期: August to January. */
  FIRST(1),
  /** 下學期: February to July. */
  SECOND(2);

  private static final Map<Integer, Semester> BY_NUMBER = Map.of(1, FIRST, 2, SECOND);

  private final int number;

  Semester(int number) {
    this.number = number;
  }

  /** 1 or 2, as every national book writes it. */
  public int number() {
    return number;
  }

  /** The semester of that number, if there is one. */
  public static Optional<Semester> of(int number) {
    return Optional.ofNullable(BY_NUMBER.get(number));
  }

  /** The semester that a day falls in. */
  public static Semester of(LocalDate day) {
    boolean spring =
        day.getMonth().compareTo(Month.FEBRUARY) >= 0 && day.getMonth().compareTo(Month.JULY) <= 0;
    return spring ? SECOND : FIRST;
  }
}
