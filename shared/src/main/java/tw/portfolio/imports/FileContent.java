package tw.portfolio.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.kernel.sheet.FilledRow;
import tw.portfolio.kernel.sheet.FilledSheet;
import tw.portfolio.kernel.sheet.FilledSheet.FoundLayout;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.sheet.UnreadableSheetException;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Directory;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.UniqueColumn;
import tw.portfolio.record.book.Book;

/** What a file says: a record a row, or what is wrong with the row. */
final class FileContent {
  private final Book book;
  private final Directory directory;
  private final Map<RecordKey, Found> records = new LinkedHashMap<>();
  private final Map<Taken, Found> taken = new HashMap<>();
  private final Map<Integer, List<CellProblem>> problems = new TreeMap<>();
  private final Map<Part, Integer> parts = new HashMap<>();
  private Optional<FoundLayout> layout = Optional.empty();
  private int rows;
  private int wrongCells;

  private FileContent(Book book, Directory directory) {
    this.book = book;
    this.directory = directory;
  }

  /** A part of a record that takes several rows to tell. */
  private record Part(RecordKey key, int part) {}

  /** What only one record may have in that column. */
  private record Taken(String column, Object value) {}

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
    file.layout = Optional.of(FilledSheet.read(content, type, book.layouts(), file::take));
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
      record.ifPresent(one -> keep(filled, book.part(row), one));
    } else {
      refuse(filled.number(), wrong);
    }
  }

  private static boolean flawed(FilledRow filled, String column) {
    return filled.flaws().stream().anyMatch(flaw -> flaw.column().equals(column));
  }

  private void keep(FilledRow filled, Optional<Integer> part, SchoolRecord record) {
    Optional<Found> earlier = Optional.ofNullable(records.get(record.key()));
    Optional<Integer> told =
        part.map(at -> parts.putIfAbsent(new Part(record.key(), at), filled.number()));
    if (earlier.isEmpty()) {
      keepUnlessTaken(new Found(filled.number(), record));
    } else if (part.isPresent() && told.isEmpty()) {
      SchoolRecord joined = book.join(earlier.get().record(), record, part.get());
      records.put(record.key(), new Found(earlier.get().row(), joined));
    } else {
      refuseSame(filled, told.orElse(earlier.get().row()));
    }
  }

  private void refuseSame(FilledRow filled, int earlier) {
    Column<?> first = book.columns().getFirst();
    String value = filled.cells().getOrDefault(first.title(), "");
    refuse(
        filled.number(),
        List.of(
            new CellProblem(
                filled.number(),
                first.title(),
                first.shape().shown().apply(value),
                "這一列與第 %d 列重複。請刪除其中一列。".formatted(earlier),
                "This row is about the same as row %d. Take one of them out.".formatted(earlier))));
  }

  private void keepUnlessTaken(Found found) {
    List<CellProblem> wrong = new ArrayList<>();
    for (UniqueColumn cell : book.onlyOnce()) {
      cell.value()
          .apply(found.record())
          .ifPresent(
              value ->
                  Optional.ofNullable(
                          taken.putIfAbsent(new Taken(cell.column().title(), value), found))
                      .ifPresent(earlier -> wrong.add(takenInFile(found, cell, value, earlier))));
    }
    if (wrong.isEmpty()) {
      records.put(found.record().key(), found);
    } else {
      refuse(found.row(), wrong);
    }
  }

  private static CellProblem takenInFile(
      Found found, UniqueColumn cell, Object value, Found earlier) {
    return new CellProblem(
        found.row(),
        cell.column().title(),
        value.toString(),
        "%s與第 %d 列相同，不可重複。請更正其中一列。".formatted(cell.column().title(), earlier.row()),
        "The same as in row %d, but only one can have it. Correct one of them."
            .formatted(earlier.row()));
  }

  /**
   * Refuses rows that claim what another record of the school has, which the file does not speak
   * of.
   */
  void refuseTaken(TakenCells cells) {
    for (Found found : List.copyOf(records.values())) {
      List<CellProblem> wrong = new ArrayList<>();
      for (UniqueColumn cell : book.onlyOnce()) {
        cell.value()
            .apply(found.record())
            .ifPresent(
                value ->
                    cells.holders(cell, value).stream()
                        .filter(holder -> !records.containsKey(holder))
                        .findFirst()
                        .ifPresent(holder -> wrong.add(takenInSchool(found, cell, value, holder))));
      }
      if (!wrong.isEmpty()) {
        records.remove(found.record().key());
        refuse(found.row(), wrong);
      }
    }
  }

  private static CellProblem takenInSchool(
      Found found, UniqueColumn cell, Object value, RecordKey holder) {
    return new CellProblem(
        found.row(),
        cell.column().title(),
        value.toString(),
        "系統裡 %s 已有這個%s。請更正；若錯的是系統的資料，請把兩筆放在同一個檔案一起更正。"
            .formatted(holder.id(), cell.column().title()),
        "%s has it in the school's records. Correct it, or put both rows right in one file."
            .formatted(holder.id()));
  }

  private void refuse(int row, List<CellProblem> wrong) {
    problems.put(row, wrong);
    wrongCells += wrong.size();
  }

  /** How it is laid out. */
  FoundLayout layout() {
    return layout.orElseThrow();
  }

  Book book() {
    return book;
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
