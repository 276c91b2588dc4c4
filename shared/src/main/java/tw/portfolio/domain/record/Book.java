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

  /** Reads a row; empty if the row has problems, which it then tells itself. */
  Optional<SchoolRecord> read(Row row, Directory directory);

  /** What no other record may say at the same time. Records with one key are the same anyway. */
  default List<Claim> claims(SchoolRecord record) {
    return List.of();
  }
}
