package tw.portfolio.record.book;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Days;
import tw.portfolio.record.Directory;
import tw.portfolio.school.SchoolYear;

/**
 * The two cells that say from when until when.
 *
 * @param from the column of the first day
 * @param until the column of the last day
 */
public record DayCells(Column<LocalDate> from, Column<LocalDate> until) {
  /** Columns of these titles. */
  public static DayCells of(String from, String until) {
    return new DayCells(
        new Column<>(from, "First day", true, CellShapes.date(), "115/10/05"),
        new Column<>(until, "Last day", true, CellShapes.date(), "115/10/06"));
  }

  /** Reads the cells. If one of them is wrong the row tells it, and the answer is empty. */
  public Optional<Days> read(Row row, Directory directory) {
    SchoolYear year = directory.term().year();
    Optional<LocalDate> first = row.attempt(from).filter(day -> within(row, from, day, year));
    Optional<LocalDate> last = row.attempt(until).filter(day -> within(row, until, day, year));
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(first.get())) {
      row.refuse(
          until,
          "%s不可早於%s。".formatted(until.title(), from.title()),
          "The last day is not before the first.");
      return Optional.empty();
    }
    return Optional.of(new Days(first.get(), last.get()));
  }

  private static boolean within(Row row, Column<LocalDate> column, LocalDate day, SchoolYear year) {
    boolean within = day.isBefore(year.firstDay().plusYears(1)) && !day.isBefore(year.firstDay());
    if (!within) {
      LocalDate first = year.firstDay();
      LocalDate last = first.plusYears(1).minusDays(1);
      row.refuse(
          column,
          "不在 %s 學年度內（%s 至 %s）。請更正日期，或改選檔案的學年度。".formatted(year, first, last),
          "Not within school year %s (%s to %s). Correct the date, or choose the file's year."
              .formatted(year, first, last));
    }
    return within;
  }
}
