package tw.portfolio.submission.source;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;

/**
 * Of what rows are read.
 *
 * @param school the school
 * @param year the school year (學年度)
 * @param semester one semester of it; none for all of the year, as yearly books have it
 * @param reach of whom
 */
public record SourceScope(
    SchoolCode school, SchoolYear year, Optional<Semester> semester, Reach reach) {
  /** All of a year of the whole school. */
  public static SourceScope of(SchoolCode school, SchoolYear year) {
    return new SourceScope(school, year, Optional.empty(), Reach.school());
  }

  /** Whether a semester is in it. */
  public boolean includes(Term term) {
    return term.year().equals(year) && semester.stream().allMatch(term.semester()::equals);
  }

  /** Whether a day is in it. */
  public boolean includes(LocalDate day) {
    return includes(Term.of(day));
  }

  /** As people call it: 「115 學年度第 1 學期，高三」. */
  public String chinese() {
    String when = semester.map(one -> "第 %d 學期".formatted(one.number())).orElse("（整學年）");
    return "%s 學年度%s，%s".formatted(year, when, reach.chinese());
  }
}
