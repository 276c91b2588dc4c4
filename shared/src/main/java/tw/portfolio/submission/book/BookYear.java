package tw.portfolio.submission.book;

import java.util.Map;
import java.util.Optional;
import tw.portfolio.course.CourseCode;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.school.SchoolCode;

/**
 * What is the same for every student of a book.
 *
 * @param school the school
 * @param order what was asked for
 * @param plan the school's plan of courses
 * @param longest the most characters of a 簡述, as the school has set it
 */
public record BookYear(
    SchoolCode school, BookOrder order, Map<CourseCode, PlannedCourse> plan, int longest) {
  /** Copies the plan. */
  public BookYear {
    plan = Map.copyOf(plan);
  }

  /** A course of the plan. */
  Optional<PlannedCourse> planned(CourseCode code) {
    return Optional.ofNullable(plan.get(code));
  }
}
