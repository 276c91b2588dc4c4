package tw.portfolio.overview;

import java.util.List;
import tw.portfolio.school.SchoolCode;

/** Every school that there is. */
@FunctionalInterface
public interface FoundedSchools {
  /** All of them, in no order. */
  List<SchoolCode> all();
}
