package tw.portfolio.work.outcome;

import java.time.Instant;
import java.time.LocalDate;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;

/**
 * How many pieces of a course wait.
 *
 * @param term when the course is taken
 * @param course 科目名稱
 * @param pieces how many, at least one
 * @param oldest since when the oldest of them waits
 * @param window the certification window of that semester
 */
public record CourseCount(Term term, String course, int pieces, Instant oldest, Window window) {
  /** The day since which the oldest waits, in Taipei. */
  public LocalDate oldestDay() {
    return LocalDate.ofInstant(oldest, Window.TAIPEI);
  }
}
