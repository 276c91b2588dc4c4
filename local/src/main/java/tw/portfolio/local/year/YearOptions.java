package tw.portfolio.local.year;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What year is played.
 *
 * @param students how many students there are
 * @param from its first day
 * @param days how many days from then on
 * @param seed all chance comes of it
 * @param template the file to run
 * @param folder where mails and the report are put
 */
public record YearOptions(
    int students, LocalDate from, int days, long seed, Path template, Path folder) {
  /** Students of a usual year. */
  public static final int USUAL_STUDENTS = 120;

  /** The first day of the school year that is played. */
  public static final LocalDate FIRST_DAY = SchoolYears.FIRST_DAY;

  /** A whole year. */
  public static final int WHOLE_YEAR = 365;
}
