package tw.portfolio.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.kernel.sheet.FilledRow;
import tw.portfolio.kernel.sheet.FilledRows;
import tw.portfolio.kernel.sheet.FilledSheet;
import tw.portfolio.kernel.sheet.FilledSheet.Told;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.sheet.UnreadableSheetException;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.kernel.sheet.cell.RowPlace;
import tw.portfolio.record.Directory;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.UniqueColumn;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.Book.Foundation;

/** What a file says: a record a row, or what is wrong with the row. */
final class FileContent implements FilledRows {
  private final Book book;
  private final Directory directory;
  private final Map<RecordKey, Found> records = new LinkedHashMap<>();
  private final Map<Taken, Found> taken = new HashMap<>();
  private final Map<RowPlace, List<CellProblem>> problems = new TreeMap<>();
  private final Map<RowPlace, List<CellProblem>> warnings = new TreeMap<>();
  private final Map<Part, RowPlace> parts = new HashMap<>();
  private final List<String> sheets = new ArrayList<>();
  private Set<Column<?>> absent = Set.of();
  private Told told = new Told(List.of(), List.of());
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
   * @param place where its row stands
   * @param record what the row says
   * @param absent columns of the book that the row's sheet has not
   */
  record Found(RowPlace place, SchoolRecord record, Set<Column<?>> absent) {}

  /** Says which of the school's records have a value in a cell that only one can have. */
  @FunctionalInterface
  interface Holders {
    Set<RecordKey> of(UniqueColumn cell, Object value);
  }

  static FileContent read(byte[] content, SheetType type, Book book, Directory directory)
      throws UnreadableSheetException {
    FileContent file = new FileContent(book, directory);
    file.told = FilledSheet.read(content, type, book.layouts(), file);
    return file;
  }

  @Override
  public void sheet(String name, List<Column<?>> columns) {
    sheets.add(name);
    absent =
        book.columns().stream()
            .filter(column -> !columns.contains(column))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void row(FilledRow filled) {
    rows++;
    Row row = new Row(filled.place(), filled.cells());
    Optional<SchoolRecord> record = book.read(row, directory);
    List<CellProblem> wrong = new ArrayList<>(filled.flaws());
    // A cell that is a formula is told once, not again for not looking like a name.
    row.problems().stream()
        .filter(problem -> !flawed(filled, problem.column()))
        .forEach(wrong::add);
    row.warnings().forEach(this::warn);
    if (wrong.isEmpty()) {
      record.ifPresent(one -> keep(filled, book.part(row), one));
    } else {
      refuse(filled.place(), wrong);
    }
  }

  private void warn(CellProblem problem) {
    warnings.computeIfAbsent(problem.place(), _ -> new ArrayList<>()).add(problem);
  }

  private static boolean flawed(FilledRow filled, String column) {
    return filled.flaws().stream().anyMatch(flaw -> flaw.column().equals(column));
  }

  private void keep(FilledRow filled, Optional<Integer> part, SchoolRecord record) {
    Optional<Found> earlier = Optional.ofNullable(records.get(record.key()));
    Optional<RowPlace> toldAt =
        part.map(at -> parts.putIfAbsent(new Part(record.key(), at), filled.place()));
    if (earlier.isEmpty()) {
      keepUnlessTaken(new Found(filled.place(), record, absent));
    } else if (part.isPresent() && toldAt.isEmpty()) {
      SchoolRecord joined = book.join(earlier.get().record(), record, part.get());
      records.put(record.key(), new Found(earlier.get().place(), joined, absent));
    } else {
      refuseSame(filled, toldAt.orElse(earlier.get().place()));
    }
  }

  private void refuseSame(FilledRow filled, RowPlace earlier) {
    Column<?> first = book.columns().getFirst();
    String value = filled.cells().getOrDefault(first.title(), "");
    refuse(
        filled.place(),
        List.of(
            new CellProblem(
                filled.place(),
                first.title(),
                first.shape().shown().apply(value),
                "這一列與%s重複。請刪除其中一列。".formatted(earlier.chineseFrom(filled.place())),
                "This row is about the same as %s. Take one of them out."
                    .formatted(earlier.englishFrom(filled.place())))));
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
      book.hardlyTwice().forEach(cell -> warnIfAlike(cell, found));
    } else {
      refuse(found.place(), wrong);
    }
  }

  private void warnIfAlike(UniqueColumn cell, Found found) {
    cell.value()
        .apply(found.record())
        .flatMap(
            value ->
                Optional.ofNullable(
                    taken.putIfAbsent(new Taken(cell.column().title(), value), found)))
        .ifPresent(earlier -> warn(alike(cell, found, earlier.place().chineseFrom(found.place()))));
  }

  private static CellProblem alike(UniqueColumn cell, Found found, String other) {
    return new CellProblem(
        found.place(),
        cell.column().title(),
        found.record().key().id(),
        "與%s的%s只差英文字母大小寫，可能是同一位。請確認；若是同一位，請改成相同的寫法。".formatted(other, cell.column().title()),
        "Differs from %s by upper or lower case only. Check whether both are one."
            .formatted(other));
  }

  private static CellProblem takenInFile(
      Found found, UniqueColumn cell, Object value, Found earlier) {
    return new CellProblem(
        found.place(),
        cell.column().title(),
        value.toString(),
        "%s %s 與%s重複。請更正其中一列。"
            .formatted(
                cell.column().title(),
                cell.shown(value),
                earlier.place().chineseFrom(found.place())),
        "The same as in %s, but only one can have it. Correct one of them."
            .formatted(earlier.place().englishFrom(found.place())));
  }

  /**
   * Refuses rows that claim what another record of the school has, which the file does not speak
   * of.
   */
  void refuseTaken(Holders holders) {
    for (Found found : List.copyOf(records.values())) {
      List<CellProblem> wrong = new ArrayList<>();
      for (UniqueColumn cell : book.onlyOnce()) {
        cell.value()
            .apply(found.record())
            .ifPresent(
                value ->
                    holders.of(cell, value).stream()
                        .filter(holder -> !records.containsKey(holder))
                        .findFirst()
                        .ifPresent(holder -> wrong.add(takenInSchool(found, cell, value, holder))));
      }
      if (!wrong.isEmpty()) {
        records.remove(found.record().key());
        refuse(found.place(), wrong);
      }
      book.hardlyTwice().forEach(cell -> warnIfInSchool(holders, cell, found));
    }
  }

  private void warnIfInSchool(Holders holders, UniqueColumn cell, Found found) {
    cell.value().apply(found.record()).stream()
        .flatMap(value -> holders.of(cell, value).stream())
        .filter(holder -> !records.containsKey(holder))
        .findFirst()
        .ifPresent(holder -> warn(alike(cell, found, "系統裡 " + holder.id() + " ")));
  }

  /**
   * Warns of rows that are likely to be mistakes because the school has not what they are founded
   * on.
   *
   * @param rows those that would be written
   * @param known which of some records the school has
   */
  void warnOfUnfounded(Set<RowPlace> rows, Function<Collection<RecordKey>, Set<RecordKey>> known) {
    Map<Found, Foundation> foundations = new LinkedHashMap<>();
    records.values().stream()
        .filter(found -> rows.contains(found.place()))
        .forEach(
            found ->
                book.foundation(found.record())
                    .ifPresent(foundation -> foundations.put(found, foundation)));
    if (foundations.isEmpty()) {
      return;
    }
    Set<RecordKey> there =
        known.apply(foundations.values().stream().map(Foundation::key).distinct().toList());
    foundations.forEach(
        (found, foundation) -> {
          if (!there.contains(foundation.key())) {
            warn(
                new CellProblem(
                    found.place(),
                    foundation.column().title(),
                    "",
                    foundation.chinese(),
                    foundation.english()));
          }
        });
  }

  private static CellProblem takenInSchool(
      Found found, UniqueColumn cell, Object value, RecordKey holder) {
    return new CellProblem(
        found.place(),
        cell.column().title(),
        value.toString(),
        "系統裡 %s 已有這個%s。請更正；若錯的是系統的資料，請把兩筆放在同一個檔案一起更正。"
            .formatted(holder.id(), cell.column().title()),
        "%s has it in the school's records. Correct it, or put both rows right in one file."
            .formatted(holder.id()));
  }

  private void refuse(RowPlace place, List<CellProblem> wrong) {
    problems.put(place, wrong);
    wrongCells += wrong.size();
  }

  /** How it was read. */
  Told told() {
    return told;
  }

  /** What to call a row: with its sheet where several were read. */
  String called(RowPlace place) {
    return sheets.size() > 1 ? place.sheet() + " " + place.number() : "" + place.number();
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
  List<CellProblem> problems(RowPlace row) {
    return problems.getOrDefault(row, List.of());
  }

  /** Every cell that is likely to be a mistake, in order. */
  List<CellProblem> warnings() {
    return warnings.values().stream().flatMap(List::stream).toList();
  }

  /** What is likely to be a mistake in a row. */
  List<CellProblem> warnings(RowPlace row) {
    return warnings.getOrDefault(row, List.of());
  }
}
