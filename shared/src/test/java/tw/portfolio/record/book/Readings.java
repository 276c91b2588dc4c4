package tw.portfolio.record.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Directory;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.ListedDirectory;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;

/** Rows of a book's files, read with what the school of {@link Records} keeps. */
final class Readings {
  private static final int ROW = 5;

  private final Book book;
  private final Map<String, String> good;
  private final Directory directory;

  private Readings(Book book, Map<String, String> good, Directory directory) {
    this.book = book;
    this.good = good;
    this.directory = directory;
  }

  static Readings of(RecordKind kind, Map<String, String> good) {
    Directory directory =
        new ListedDirectory(
            SchoolBuilder.SCHOOL,
            SchoolBuilder.TERM,
            List.of(KnownStudent.of(Records.MING)),
            List.of(
                Records.LIN,
                Records.CHANG,
                Records.CLASS_101,
                Records.CHINESE_PLANNED,
                Records.CHINESE_101),
            () -> Ids.person(900));
    return new Readings(Books.of(kind), good, directory);
  }

  Readings with(Directory other) {
    return new Readings(book, good, other);
  }

  /** The record of the good row with other cells. */
  SchoolRecord read(String... cells) {
    Row row = row(cells);
    Optional<SchoolRecord> record = book.read(row, directory);
    assertThat(row.problems()).isEmpty();
    return record.orElseThrow();
  }

  /** The problems of the good row with other cells. */
  List<CellProblem> problems(String... cells) {
    Row row = row(cells);
    assertThat(book.read(row, directory)).isEmpty();
    assertThat(row.problems())
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.row()).isEqualTo(ROW);
              assertThat(problem.chinese()).isNotBlank();
              assertThat(problem.english()).isNotBlank();
              assertThat(book.columns())
                  .extracting(column -> column.title())
                  .contains(problem.column());
            });
    return row.problems();
  }

  /** The columns that are wrong in the good row with other cells. */
  List<String> wrong(String... cells) {
    return problems(cells).stream().map(CellProblem::column).toList();
  }

  /** The columns that are likely to be mistaken in the good row with other cells. */
  List<String> warned(String... cells) {
    Row row = row(cells);
    assertThat(book.read(row, directory)).isPresent();
    return row.warnings().stream().map(CellProblem::column).toList();
  }

  private Row row(String... cells) {
    Map<String, String> all = new HashMap<>(good);
    for (int at = 0; at < cells.length; at += 2) {
      all.put(cells[at], cells[at + 1]);
    }
    return new Row(ROW, all);
  }
}
