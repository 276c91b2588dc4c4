package tw.portfolio.school;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A semester of a school year; written {@code 1131} as the national books do.
 *
 * @param year the school year (學年度)
 * @param semester the semester (學期)
 */
public record Term(SchoolYear year, Semester semester) {
  /**
   * Reads the four digits of {@link #toString}.
   *
   * @throws IllegalArgumentException if the text is not three digits of year and one of semester
   */
  public static Term parse(String text) {
    if (!text.matches("1[0-9]{2}[12]")) {
      throw new IllegalArgumentException("A term is a school year and a semester, such as 1131");
    }
    Semester semester = text.endsWith("1") ? Semester.FIRST : Semester.SECOND;
    return new Term(new SchoolYear(Integer.parseInt(text.substring(0, 3))), semester);
  }

  /** The semester that a day of the civil calendar falls in. */
  public static Term of(LocalDate day) {
    return new Term(SchoolYear.of(day), Semester.of(day));
  }

  /** The semester of that moment, by the calendar of Taiwan. */
  public static Term at(Instant moment) {
    return of(LocalDate.ofInstant(moment, Window.TAIPEI));
  }

  /** The semester before. */
  public Term before() {
    return switch (semester) {
      case FIRST -> new Term(new SchoolYear(year.number() - 1), Semester.SECOND);
      case SECOND -> new Term(year, Semester.FIRST);
    };
  }

  @Override
  public String toString() {
    return year.toString() + semester.number();
  }
}
