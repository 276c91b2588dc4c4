package tw.portfolio.record;

import java.util.Map;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** In which grade (年級, 1 to 3) the classes of a school are. */
@FunctionalInterface
public interface ClassGrades {
  /** The grade of each class of a school year, by the class's name. */
  Map<String, Integer> grades(SchoolCode school, SchoolYear year);
}
