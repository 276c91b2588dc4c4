package tw.portfolio.record.book;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Directory;
import tw.portfolio.record.ListedBy;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.UniqueColumn;
import tw.portfolio.school.PersonId;

/**
 * A file that a school keeps one kind of record in (名冊): its columns, how a row becomes a record,
 * and how a record is kept. It says all that is to be said of the kind; stores, imports and answers
 * go by it, and know of no kind themselves.
 */
public interface Book {
  /** What it holds. */
  RecordKind kind();

  /** Among which others its records stand. */
  ListedBy listedBy();

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

  /** Cells that two rows are not likely to have alike: whoever has them so may be one. */
  default List<UniqueColumn> hardlyTwice() {
    return List.of();
  }

  /**
   * What a row says, with what the school has where the file has no column for it.
   *
   * @param read what the row says
   * @param before what the school has
   * @param absent columns of the book that the file has not
   */
  default SchoolRecord keeping(SchoolRecord read, SchoolRecord before, Set<Column<?>> absent) {
    return read;
  }

  /** What the school is likely to have if a record is right; a warning if it has not. */
  default Optional<Foundation> foundation(SchoolRecord record) {
    return Optional.empty();
  }

  /**
   * What a record is founded on.
   *
   * @param key the other record
   * @param column which cell is likely to be a mistake without it
   * @param chinese what to do then, in Traditional Chinese
   * @param english the same in English
   */
  record Foundation(RecordKey key, Column<?> column, String chinese, String english) {}

  /**
   * Those of the records which a file does not have although it should. Whoever has left the school
   * stays in its lists, and is in no file any more.
   *
   * @param missing what the school has and the file has not
   * @param disabled whose accounts are disabled; asked for only if it matters
   */
  default List<SchoolRecord> expected(
      List<SchoolRecord> missing, Supplier<Set<PersonId>> disabled) {
    return missing;
  }

  /** Reads a row; empty if the row has problems, which it then tells itself. */
  Optional<SchoolRecord> read(Row row, Directory directory);

  /** The record that says what was stored of it ({@link SchoolRecord#stored}). */
  SchoolRecord restore(Document stored);
}
