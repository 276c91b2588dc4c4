package tw.portfolio.domain.record;

import java.util.List;
import java.util.Optional;
import tw.portfolio.domain.sheet.Column;
import tw.portfolio.domain.sheet.Row;

/**
 * A file that a school keeps one kind of record in: its columns, and how a row becomes a record.
 */
public interface Book {
  /** What it holds. */
  RecordKind kind();

  /** Its columns, in the order of the template. */
  List<Column<?>> columns();

  /** Cells that two rows may not have alike, besides those that say what a row is about. */
  default List<OnlyOnce> onlyOnce() {
    return List.of();
  }

  /** Reads a row; empty if the row has problems, which it then tells itself. */
  Optional<SchoolRecord> read(Row row, Directory directory);
}
