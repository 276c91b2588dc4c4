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
  /** As many school years as a student may be at the school, and no record lies further off. */
  private static final int A_STUDENTS_STAY = 3;

  /** Columns of these titles. */
  public static DayCells of(String from, String until) {
    return new DayCells(
        new Column<>(from, "First day", true, CellShapes.date(), "115/10/05")
            .alsoCalled("起始日期", "開始日", "起日", "缺勤開始日期"),
        new Column<>(until, "Last day", true, CellShapes.date(), "115/10/06")
            .alsoCalled("終止日期", "結束日", "迄日", "訖日"));
  }

  /** Reads the cells. If one of them is wrong the row tells it, and the answer is empty. */
  public Optional<Days> read(Row row, Directory directory) {
    SchoolYear year = directory.term().year();
    Optional<LocalDate> first = row.attempt(from).filter(day -> near(row, from, day, year));
    Optional<LocalDate> last = row.attempt(until).filter(day -> near(row, until, day, year));
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
    boolean inOneYear = SchoolYear.of(first.get()).equals(SchoolYear.of(last.get()));
    if (!SchoolYear.of(first.get()).equals(year)) {
      say(row, from, year, inOneYear);
    }
    if (!SchoolYear.of(last.get()).equals(year)) {
      say(row, until, year, inOneYear);
    }
    return inOneYear ? Optional.of(new Days(first.get(), last.get())) : Optional.empty();
  }

  private static boolean near(Row row, Column<LocalDate> column, LocalDate day, SchoolYear year) {
    boolean near = Math.abs(SchoolYear.of(day).number() - year.number()) <= A_STUDENTS_STAY;
    if (!near) {
      say(row, column, year, false);
    }
    return near;
  }

  /** A day of another school year than the file's is likely to be a mistake. */
  private static void say(Row row, Column<LocalDate> column, SchoolYear year, boolean warning) {
    LocalDate first = year.firstDay();
    LocalDate last = first.plusYears(1).minusDays(1);
    String chinese = "不在 %s 學年度內（%s 至 %s）。請更正日期，或改選檔案的學年度。".formatted(year, first, last);
    String english =
        "Not within school year %s (%s to %s). Correct the date, or choose the file's year."
            .formatted(year, first, last);
    if (warning) {
      row.warn(column, chinese, english);
    } else {
      row.refuse(column, chinese, english);
    }
  }
}
