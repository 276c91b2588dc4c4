package tw.portfolio.kernel.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.Column;

/**
 * A file as it was read, with what the check says of each row, and its wrong cells marked. Rows
 * keep their numbers. Mended, it can be uploaded again as it is: the columns added here are passed
 * over.
 */
public final class MarkedSheet implements Closeable {
  static final String RESULT = "檢查結果";
  static final String EXPLANATION = "說明";

  /** The columns that only this platform adds. */
  static final List<String> OWN_TITLES = List.of(RESULT, EXPLANATION);

  private static final String WRONG_FILL = "FFC7CE";

  /** Spreadsheets open slowly with many notes; the column beside has all of them. */
  private static final int MOST_NOTES = 500;

  /** Rows held before they are written out. */
  private static final int BATCH = 500;

  private static final int RESULT_WIDTH = 12;
  private static final int EXPLANATION_WIDTH = 80;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final List<String> titles;
  private int notes;
  private int rows;

  /**
   * A workbook that is written to {@code out}.
   *
   * @param name what the file holds
   * @param columns the file's columns
   */
  public MarkedSheet(OutputStream out, String name, List<Column<?>> columns) {
    this.workbook = new Workbook(out, "portfolio", "1.0");
    this.titles = columns.stream().<String>map(Column::title).toList();
    this.sheet = workbook.newWorksheet(name);
    SheetLook.header(sheet, headers(titles));
    for (int column = 0; column < titles.size(); column++) {
      sheet.width(column, SheetLook.width(columns.get(column)));
    }
    sheet.width(titles.size(), RESULT_WIDTH);
    sheet.width(titles.size() + 1, EXPLANATION_WIDTH);
  }

  private static List<String> headers(List<String> titles) {
    return IntStream.range(0, titles.size() + OWN_TITLES.size())
        .mapToObj(at -> at < titles.size() ? titles.get(at) : OWN_TITLES.get(at - titles.size()))
        .toList();
  }

  /**
   * Writes a row.
   *
   * @param result what becomes of it, in a word
   * @param problems what is wrong with it
   */
  public void row(FilledRow row, String result, List<CellProblem> problems) throws IOException {
    int at = row.number() - 1;
    Set<String> wrong = problems.stream().map(CellProblem::column).collect(Collectors.toSet());
    for (int column = 0; column < titles.size(); column++) {
      String title = titles.get(column);
      SheetLook.text(sheet, at, column, row.cells().getOrDefault(title, ""));
      if (wrong.contains(title)) {
        mark(at, column, said(title, problems));
      }
    }
    SheetLook.text(sheet, at, titles.size(), result);
    SheetLook.text(sheet, at, titles.size() + 1, all(problems));
    if (!problems.isEmpty()) {
      sheet.style(at, titles.size()).format(SheetLook.TEXT_FORMAT).fillColor(WRONG_FILL).set();
    }
    rows++;
    if (rows % BATCH == 0) {
      sheet.flush();
    }
  }

  private void mark(int row, int column, String words) {
    sheet.style(row, column).format(SheetLook.TEXT_FORMAT).fillColor(WRONG_FILL).set();
    if (notes < MOST_NOTES) {
      notes++;
      sheet.comment(row, column, words);
    }
  }

  private static String said(String title, List<CellProblem> problems) {
    return problems.stream()
        .filter(problem -> problem.column().equals(title))
        .map(problem -> problem.chinese() + "\n" + problem.english())
        .collect(Collectors.joining("\n"));
  }

  /** On one line: of several, a row as high as any other shows only one. */
  private static String all(List<CellProblem> problems) {
    return problems.stream()
        .map(problem -> "【" + problem.column() + "】" + problem.chinese())
        .collect(Collectors.joining(" "));
  }

  /** Adds a sheet with a list, unless the list is empty. */
  public void list(String name, List<String> headers, List<List<String>> lines) throws IOException {
    sheet.flush();
    if (lines.isEmpty()) {
      return;
    }
    sheet.finish();
    Worksheet list = workbook.newWorksheet(name);
    SheetLook.header(list, headers);
    for (int column = 0; column < headers.size(); column++) {
      list.width(column, column == 0 ? RESULT_WIDTH : EXPLANATION_WIDTH);
    }
    for (int line = 0; line < lines.size(); line++) {
      for (int column = 0; column < headers.size(); column++) {
        SheetLook.text(list, line + 1, column, lines.get(line).get(column));
      }
      if (line % BATCH == 0) {
        list.flush();
      }
    }
    list.finish();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
