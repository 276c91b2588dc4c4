package tw.portfolio.kernel.store;

import java.util.List;
import java.util.stream.IntStream;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * Somebody of whom the school has personal data (個資當事人), and what it is found by.
 *
 * @param school the school
 * @param person who, by the id on the platform
 * @param number the student number, under which the register has the person
 * @param first the first school year of which there may be something
 * @param last the last one
 */
public record DataSubject(
    SchoolCode school, PersonId person, String number, SchoolYear first, SchoolYear last) {
  /**
   * @throws IllegalArgumentException if the years are out of order
   */
  public DataSubject {
    if (last.compareTo(first) < 0) {
      throw new IllegalArgumentException("The last year is not before the first");
    }
  }

  /** Every school year of which there may be something. */
  public List<SchoolYear> years() {
    return IntStream.rangeClosed(first.number(), last.number()).mapToObj(SchoolYear::new).toList();
  }
}
