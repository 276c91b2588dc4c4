package tw.portfolio.reminder;

import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** The students of a school in parts that are worked off apart, some at a time. */
public interface StudentPages {
  /** In so many parts lie the students of a school. */
  int PARTS = 8;

  /**
   * Some of the students of a part, in a fixed order. One round trip.
   *
   * @param after the cursor of the page before
   */
  StoredPage<Person> page(
      SchoolCode school, SchoolYear year, int part, Optional<String> after, int most);
}
