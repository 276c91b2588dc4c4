package tw.portfolio.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * Whether the summaries of a school were what the records say. Nobody is named in it.
 *
 * @param school the school
 * @param at when it was looked at
 * @param by who had it looked at and put right; none of the monthly look, which mends nothing
 * @param years year by year
 */
public record RecountReport(SchoolCode school, Instant at, Optional<String> by, List<Year> years) {
  /** Copies the list. */
  public RecountReport {
    years = List.copyOf(years);
  }

  /**
   * One school year.
   *
   * @param year the year
   * @param differing of how many students the summary was another
   * @param mended of how many it was put right
   * @param numbers which numbers were others, and of how many students
   */
  public record Year(SchoolYear year, int differing, int mended, Map<String, Integer> numbers) {
    /** Copies the map. */
    public Year {
      numbers = Map.copyOf(numbers);
    }

    /** The numbers that were others, in order. */
    public Map<String, Integer> inOrder() {
      return new TreeMap<>(numbers);
    }
  }

  /** Of how many students a summary was another. */
  public int differing() {
    return years.stream().mapToInt(Year::differing).sum();
  }

  /** Of how many students it was put right. */
  public int mended() {
    return years.stream().mapToInt(Year::mended).sum();
  }

  /** Whether a person has to look at it. */
  public boolean isFinding() {
    return differing() > mended();
  }
}
