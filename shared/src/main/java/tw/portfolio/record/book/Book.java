package tw.portfolio.record.book;

import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Directory;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.UniqueColumn;

/**
 * A file that a school keeps one kind of record in: its columns, and how a row becomes a record.
 */
public interface Book {
  /** What it holds. */
  RecordKind kind();

  /** Its columns, in the order of the template. */
  List<Column<?>> columns();

  /** How its files may be laid out; the template's layout is the first. */
  default List<Layout> layouts() {
    return List.of(Layout.of(columns()));
  }

  /**
   * Which part of its record a row tells, where it takes several rows to tell all of it; empty if
   * the row tells all.
   */
  default Optional<Integer> part(Row row) {
    return Optional.empty();
  }

  /** A record with a part that another row tells of it. */
  default SchoolRecord join(SchoolRecord earlier, SchoolRecord later, int part) {
    throw new IllegalStateException("A row of this file tells all of its record");
  }

  /** Cells that two rows may not have alike, besides those that say what a row is about. */
  default List<UniqueColumn> onlyOnce() {
    return List.of();
  }

  /** Reads a row; empty if the row has problems, which it then tells itself. */
  Optional<SchoolRecord> read(Row row, Directory directory);
}
