package tw.portfolio.service.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.domain.imports.SheetType;
import tw.portfolio.domain.record.Book;
import tw.portfolio.domain.record.Directory;
import tw.portfolio.domain.record.RecordKey;
import tw.portfolio.domain.record.SchoolRecord;
import tw.portfolio.domain.sheet.CellProblem;
import tw.portfolio.domain.sheet.Column;
import tw.portfolio.domain.sheet.Row;
import tw.portfolio.sheet.FilledRow;
import tw.portfolio.sheet.FilledSheet;
import tw.portfolio.sheet.UnreadableSheetException;

/** What a file says: a record a row, or what is wrong with the row. */
final class FileContent {
  private final Book book;
  private final Directory directory;
  private final Map<RecordKey, Found> records = new LinkedHashMap<>();
  private final Map<Integer, List<CellProblem>> problems = new TreeMap<>();
  private int rows;
  private int wrongCells;

  private FileContent(Book book, Directory directory) {
    this.book = book;
    this.directory = directory;
  }

  /**
   * A record of the file.
   *
   * @param row as the spreadsheet numbers it, from 1
   * @param record what the row says
   */
  record Found(int row, SchoolRecord record) {}

  static FileContent read(byte[] content, SheetType type, Book book, Directory directory)
      throws UnreadableSheetException {
    FileContent file = new FileContent(book, directory);
    FilledSheet.read(content, type, book.columns(), file::take);
    return file;
  }

  private void take(FilledRow filled) {
    rows++;
    Row row = new Row(filled.number(), filled.cells());
    Optional<SchoolRecord> record = book.read(row, directory);
    List<CellProblem> wrong = new ArrayList<>(filled.flaws());
    // A cell that is a formula is told once, not again for not looking like a name.
    row.problems().stream()
        .filter(problem -> !flawed(filled, problem.column()))
        .forEach(wrong::add);
    if (wrong.isEmpty()) {
      record.ifPresent(one -> keep(filled, one));
    } else {
      refuse(filled.number(), wrong);
    }
  }

  private static boolean flawed(FilledRow filled, String column) {
    return filled.flaws().stream().anyMatch(flaw -> flaw.column().equals(column));
  }

  private void keep(FilledRow filled, SchoolRecord record) {
    Optional<Found> earlier = Optional.ofNullable(records.get(record.key()));
    if (earlier.isEmpty()) {
      records.put(record.key(), new Found(filled.number(), record));
      return;
    }
    Column<?> first = book.columns().getFirst();
    String value = filled.cells().getOrDefault(first.title(), "");
    refuse(
        filled.number(),
        List.of(
            new CellProblem(
                filled.number(),
                first.title(),
                first.shape().shown().apply(value),
                "這一列與第 %d 列重複。請刪除其中一列。".formatted(earlier.get().row()),
                "This row is about the same as row %d. Take one of them out."
                    .formatted(earlier.get().row()))));
  }

  private void refuse(int row, List<CellProblem> wrong) {
    problems.put(row, wrong);
    wrongCells += wrong.size();
  }

  int rows() {
    return rows;
  }

  int wrongRows() {
    return problems.size();
  }

  int wrongCells() {
    return wrongCells;
  }

  Collection<Found> records() {
    return records.values();
  }

  Collection<RecordKey> keys() {
    return records.keySet();
  }

  /** Every wrong cell, in order. */
  List<CellProblem> problems() {
    return problems.values().stream().flatMap(List::stream).toList();
  }

  /** What is wrong with a row. */
  List<CellProblem> problems(int row) {
    return problems.getOrDefault(row, List.of());
  }
}
