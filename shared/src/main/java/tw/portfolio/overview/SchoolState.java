package tw.portfolio.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.Settings;

/**
 * How far everybody in a school is at this moment.
 *
 * @param year in which school year
 * @param students by class and seat
 * @param grades the grade of each class, as far as the school has said it
 * @param settings what the school has set, by year: of this one and the one before
 */
public record SchoolState(
    SchoolYear year,
    List<StudentState> students,
    Map<String, Integer> grades,
    Map<SchoolYear, Settings> settings) {
  /** Copies list and maps. */
  public SchoolState {
    students = List.copyOf(students);
    grades = Map.copyOf(grades);
    settings = Map.copyOf(settings);
  }

  /** What the school has set for this year. */
  public Settings set() {
    return Optional.ofNullable(settings.get(year))
        .orElseThrow(() -> new IllegalStateException("The year's settings were not read"));
  }

  /** The grade of a class. */
  public Optional<Integer> grade(String className) {
    return Optional.ofNullable(grades.get(className));
  }
}
