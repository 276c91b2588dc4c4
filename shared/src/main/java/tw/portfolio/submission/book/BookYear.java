package tw.portfolio.submission.book;

import java.util.Map;
import java.util.Optional;
import tw.portfolio.course.CourseCode;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.RecordStore;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.NamedSchool;
import tw.portfolio.settings.SettingsInForce;

/**
 * What is the same for every student of a book.
 *
 * @param named the school, as people know it
 * @param order what was asked for
 * @param plan the school's plan of courses
 * @param longest the most characters of a 簡述, as the school has set it
 * @param links what is said of files
 */
public record BookYear(
    NamedSchool named,
    BookOrder order,
    Map<CourseCode, PlannedCourse> plan,
    int longest,
    FileLinks links) {
  /** Copies the plan. */
  public BookYear {
    plan = Map.copyOf(plan);
  }

  /** What an order is about, as the school has it now. */
  public static BookYear of(
      NamedSchool named, BookOrder order, RecordStore records, SettingsInForce settings) {
    SchoolCode school = order.scope().school();
    return new BookYear(
        named,
        order,
        PlannedCourse.plan(records, school, order.scope().firstTerm()),
        settings.settings(school, order.year()).caps().descriptionCharacters(),
        FileLinks.NONE);
  }

  /** The school. */
  public SchoolCode school() {
    return order.scope().school();
  }

  /** The same with the paths of a package. */
  BookYear with(FileLinks packed) {
    return new BookYear(named, order, plan, longest, packed);
  }

  /** A course of the plan. */
  Optional<PlannedCourse> planned(CourseCode code) {
    return Optional.ofNullable(plan.get(code));
  }
}
