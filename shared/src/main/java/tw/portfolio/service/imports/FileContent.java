package tw.portfolio.service.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.domain.imports.SheetType;
import tw.portfolio.domain.record.Book;
import tw.portfolio.domain.record.Claim;
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
  private final Map<Claim, Claimed> claims = new HashMap<>();
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

  /** Who said something of which there is one only, and what its cell shows. */
  private record Claimed(Found by, String shown) {}

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
    if (earlier.isPresent()) {
      int row = earlier.get().row();
      Column<?> first = book.columns().getFirst();
      refuse(
          filled.number(),
          List.of(
              new CellProblem(
                  filled.number(),
                  first.title(),
                  shown(filled, first),
                  "這一列與第 %d 列重複。請刪除其中一列。".formatted(row),
                  "Row %d is about the same record already. Take one of them out."
                      .formatted(row))));
      return;
    }
    List<CellProblem> contested =
        book.claims(record).stream().flatMap(claim -> contested(filled, claim).stream()).toList();
    if (!contested.isEmpty()) {
      refuse(filled.number(), contested);
      return;
    }
    Found found = new Found(filled.number(), record);
    records.put(record.key(), found);
    book.claims(record)
        .forEach(claim -> claims.put(claim, new Claimed(found, shown(filled, claim.column()))));
  }

  private Optional<CellProblem> contested(FilledRow filled, Claim claim) {
    Column<?> column = claim.column();
    return Optional.ofNullable(claims.get(claim))
        .map(claimed -> claimed.by().row())
        .map(
            row ->
                new CellProblem(
                    filled.number(),
                    column.title(),
                    shown(filled, column),
                    "與第 %d 列的%s相同，只能有一人使用。請更正其中一列。".formatted(row, column.title()),
                    "Row %d says the same, which only one may. Correct one of them."
                        .formatted(row)));
  }

  private static String shown(FilledRow filled, Column<?> column) {
    return column.shape().shown().apply(filled.cells().getOrDefault(column.title(), ""));
  }

  /**
   * Refuses what a record of the school that the file does not change says already: a new number
   * for somebody who has one, or a seat that is not free.
   */
  void heed(SchoolRecord standing) {
    for (Claim claim : book.claims(standing)) {
      Optional.ofNullable(claims.get(claim))
          .ifPresent(claimed -> refuse(claimed, claim.column(), standing));
    }
  }

  private void refuse(Claimed claimed, Column<?> column, SchoolRecord standing) {
    int row = claimed.by().row();
    List<CellProblem> all = new ArrayList<>(problems(row));
    all.add(
        new CellProblem(
            row,
            column.title(),
            claimed.shown(),
            "系統裡檔案以外的另一筆已有這個%s（%s）。請更正，或把那一筆也列入檔案修改。"
                .formatted(column.title(), standing.key().id()),
            "Another record, which the file has not, says this already: %s. Correct this one, or"
                    .formatted(standing.key().id())
                + " put that one into the file too."));
    records.remove(claimed.by().record().key());
    problems.put(row, all);
    wrongCells++;
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
