package tw.portfolio.kernel.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.RowPlace;

/**
 * A file as it was read, with what the check says of each row, its wrong cells marked red and those
 * that are likely to be mistakes yellow. Sheets keep their names and rows their numbers. Mended, it
 * can be uploaded again as it is: the columns added here are passed over.
 */
public final class MarkedSheet implements FilledRows {
  static final String RESULT = "檢查結果";
  static final String EXPLANATION = "說明";

  /** The columns that only this platform adds. */
  static final List<String> OWN_TITLES = List.of(RESULT, EXPLANATION);

  private static final String WRONG_FILL = "FFC7CE";
  private static final String UNLIKELY_FILL = "FFEB9C";

  /** Spreadsheets open slowly with many notes; the column beside has all of them. */
  private static final int MOST_NOTES = 500;

  /** Rows held before they are written out. */
  private static final int BATCH = 500;

  private static final int RESULT_WIDTH = 12;
  private static final int EXPLANATION_WIDTH = 80;

  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final Workbook workbook = new Workbook(content, "portfolio", "1.0");
  private final String name;
  private final Function<RowPlace, Mark> marks;
  private final SheetNames names = new SheetNames();
  private Optional<Worksheet> open = Optional.empty();
  private List<String> titles = List.of();
  private int last;
  private int notes;
  private int rows;

  /**
   * A workbook without sheets yet.
   *
   * @param name what the file holds
   * @param marks what is said of each row
   */
  public MarkedSheet(String name, Function<RowPlace, Mark> marks) {
    this.name = name;
    this.marks = marks;
  }

  /**
   * What is said of a row.
   *
   * @param result what becomes of it, in a word
   * @param problems what is wrong with it
   * @param warnings what is likely to be
   */
  public record Mark(String result, List<CellProblem> problems, List<CellProblem> warnings) {
    /** Copies the lists. */
    public Mark {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }

  @Override
  public void sheet(String called, List<Column<?>> columns) {
    finish();
    titles = columns.stream().<String>map(Column::title).toList();
    Worksheet sheet = workbook.newWorksheet(names.free(called.isEmpty() ? name : called));
    SheetLook.header(sheet, headers(titles));
    for (int column = 0; column < titles.size(); column++) {
      sheet.width(column, SheetLook.width(columns.get(column)));
    }
    sheet.width(titles.size(), RESULT_WIDTH);
    sheet.width(titles.size() + 1, EXPLANATION_WIDTH);
    open = Optional.of(sheet);
    last = 0;
  }

  private static List<String> headers(List<String> titles) {
    return IntStream.range(0, titles.size() + OWN_TITLES.size())
        .mapToObj(at -> at < titles.size() ? titles.get(at) : OWN_TITLES.get(at - titles.size()))
        .toList();
  }

  @Override
  public void row(FilledRow row) {
    Mark mark = marks.apply(row.place());
    Worksheet sheet = open.orElseThrow();
    int at = row.number() - 1;
    for (int column = 0; column < titles.size(); column++) {
      String title = titles.get(column);
      SheetLook.text(sheet, at, column, row.cells().getOrDefault(title, ""));
      mark(sheet, at, column, UNLIKELY_FILL, of(title, mark.warnings()));
      mark(sheet, at, column, WRONG_FILL, of(title, mark.problems()));
    }
    SheetLook.text(sheet, at, titles.size(), mark.result());
    List<CellProblem> all =
        Stream.of(mark.problems(), mark.warnings()).flatMap(List::stream).toList();
    SheetLook.text(sheet, at, titles.size() + 1, all(all));
    if (!all.isEmpty()) {
      fill(sheet, at, titles.size(), mark.problems().isEmpty() ? UNLIKELY_FILL : WRONG_FILL);
    }
    last = at;
    rows++;
    if (rows % BATCH == 0) {
      written(sheet::flush);
    }
  }

  private static void fill(Worksheet sheet, int row, int column, String fill) {
    sheet.style(row, column).format(SheetLook.TEXT_FORMAT).fillColor(fill).set();
  }

  private static List<CellProblem> of(String title, List<CellProblem> problems) {
    return problems.stream().filter(problem -> problem.column().equals(title)).toList();
  }

  private void mark(Worksheet sheet, int row, int column, String fill, List<CellProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    fill(sheet, row, column, fill);
    if (notes < MOST_NOTES) {
      notes++;
      sheet.comment(row, column, said(problems));
    }
  }

  private static String said(List<CellProblem> problems) {
    return problems.stream()
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
  public void list(String called, List<String> headers, List<List<String>> lines) {
    finish();
    if (lines.isEmpty()) {
      return;
    }
    Worksheet list = workbook.newWorksheet(names.free(called));
    SheetLook.header(list, headers);
    for (int column = 0; column < headers.size(); column++) {
      list.width(column, column == 0 ? RESULT_WIDTH : EXPLANATION_WIDTH);
    }
    for (int line = 0; line < lines.size(); line++) {
      for (int column = 0; column < headers.size(); column++) {
        SheetLook.text(list, line + 1, column, lines.get(line).get(column));
      }
      if (line % BATCH == 0) {
        written(list::flush);
      }
    }
    list.setAutoFilter(0, 0, lines.size(), headers.size() - 1);
    written(list::finish);
  }

  private void finish() {
    if (open.isPresent()) {
      open.get().setAutoFilter(0, 0, last, titles.size() + OWN_TITLES.size() - 1);
      written(open.get()::finish);
      open = Optional.empty();
    }
  }

  /** The whole workbook; nothing is added to it any more. */
  public byte[] bytes() {
    finish();
    written(workbook::close);
    return content.toByteArray();
  }

  private static void written(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      // Nothing but memory is written.
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  /** Names for the sheets of a workbook that is written: such as Excel takes, and no two alike. */
  private static final class SheetNames {
    private static final Pattern NOT_TAKEN = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cc}']");

    /** Excel takes 31; a number may come behind. */
    private static final int LONGEST = 26;

    private final Set<String> taken = new HashSet<>();

    /** That name, or one like it that is free. */
    String free(String wanted) {
      String name = NOT_TAKEN.matcher(wanted).replaceAll(" ").strip();
      String base = name.isEmpty() ? "工作表" : name.substring(0, Math.min(LONGEST, name.length()));
      String free = base;
      for (int next = 2; !taken.add(free.toLowerCase(Locale.ROOT)); next++) {
        free = base + " " + next;
      }
      return free;
    }
  }
}
