package tw.portfolio.calendar;

import java.util.List;
import java.util.Optional;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * What a school plans for a school year, edited whole.
 *
 * @param school the school
 * @param year the year
 * @param version how often it was written; 0 of a plan that nobody has written yet
 * @param rows the rows, in the order in which people read them; each id once
 */
public record YearPlan(SchoolCode school, SchoolYear year, int version, List<PlanRow> rows) {
  /** The most rows: 附件1 has 32. */
  public static final int MOST_ROWS = 100;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if an id is there twice, or there are too many rows
   */
  public YearPlan {
    rows = List.copyOf(rows);
    if (rows.size() > MOST_ROWS
        || rows.stream().map(PlanRow::id).distinct().count() < rows.size()) {
      throw new IllegalArgumentException("Each row once, and no more than %d".formatted(MOST_ROWS));
    }
  }

  /** The row of that id. */
  public Optional<PlanRow> row(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  /** The same rows for another year, not written yet; days of the calendar are left to be set. */
  YearPlan copiedTo(SchoolYear next) {
    return new YearPlan(school, next, 0, rows.stream().map(YearPlan::undated).toList());
  }

  private static PlanRow undated(PlanRow row) {
    return switch (row.timing()) {
      case Timing.Days(var first, var last) ->
          new PlanRow(
              row.id(),
              row.area(),
              row.item(),
              row.offices(),
              row.duty(),
              new Timing.Months(List.of(months(first.getMonthValue(), last.getMonthValue()))));
      case Timing.Anytime _, Timing.OnMinistrysNotice _, Timing.Months _, Timing.OfWindow _ -> row;
    };
  }

  /** Days around the end of a school year belong to the month in which they begin. */
  private static MonthSpan months(int first, int last) {
    return MonthSpan.ofCode(first + "-" + last).orElseGet(() -> MonthSpan.of(first));
  }

  /** The next version, with these rows. */
  YearPlan with(List<PlanRow> next) {
    return new YearPlan(school, year, version + 1, next);
  }
}
