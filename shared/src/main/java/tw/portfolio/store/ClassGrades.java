package tw.portfolio.store;

import java.util.Map;
import java.util.stream.Collectors;
import tw.portfolio.domain.record.RecordKind;
import tw.portfolio.domain.record.SchoolClass;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Semester;
import tw.portfolio.domain.school.Term;

/** In which grade (年級, 1 to 3) the classes of a school are. */
@FunctionalInterface
public interface ClassGrades {
  /** The grade of each class of a school year, by the class's name. One round trip. */
  Map<String, Integer> grades(SchoolCode school, SchoolYear year);

  /** As the school's own list of classes says. */
  static ClassGrades in(RecordStore records) {
    return (school, year) ->
        records.all(school, RecordKind.CLASSES, new Term(year, Semester.FIRST)).stream()
            .filter(SchoolClass.class::isInstance)
            .map(SchoolClass.class::cast)
            .collect(
                Collectors.toUnmodifiableMap(
                    SchoolClass::name, SchoolClass::grade));
  }
}
