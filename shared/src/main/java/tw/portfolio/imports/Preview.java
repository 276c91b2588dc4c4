package tw.portfolio.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.Note;
import tw.portfolio.kernel.sheet.cell.RowPlace;
import tw.portfolio.record.SchoolRecord;

/**
 * The result of a check, as people see it before anything is written.
 *
 * @param tally what it found
 * @param attempt where its details lie: each attempt at a check has a place of its own
 */
public record Preview(Tally tally, String attempt) {
  /**
   * What it found, counted.
   *
   * @param rows rows with anything in them, the header not counted
   * @param fresh rows about something that the school does not have yet
   * @param changed rows that differ from what the school has
   * @param unchanged rows that say what the school has already
   * @param wrongRows rows with at least one wrong cell
   * @param wrongCells wrong cells
   * @param missing what the school has and the file does not: it stays as it is
   * @param warnings cells that are likely to be mistakes
   */
  public record Tally(
      int rows,
      int fresh,
      int changed,
      int unchanged,
      int wrongRows,
      int wrongCells,
      int missing,
      int warnings) {
    /** How many records a commit writes. */
    public int toWrite() {
      return fresh + changed;
    }

    /** Whether every cell is right. */
    public boolean sound() {
      return wrongCells == 0;
    }

    /** In one line, for the history. */
    public String summary() {
      return "共 %d 列：新增 %d、修改 %d、不變 %d、有誤 %d 列（%d 格），請確認 %d 格，系統已有而檔案沒有 %d 筆"
          .formatted(rows, fresh, changed, unchanged, wrongRows, wrongCells, warnings, missing);
    }
  }

  /**
   * What it found, as far as a page shows it; the marked workbook has all.
   *
   * @param problems the first wrong cells
   * @param warnings the first cells that are likely to be mistakes
   * @param changes the first rows that differ from what the school has
   * @param fresh the first rows about something that the school does not have yet
   * @param missing the first records that the school has and the file does not
   * @param ignored the headers of columns that were passed over
   * @param notes what else there is to tell of how the file was read
   */
  public record Details(
      List<CellProblem> problems,
      List<CellProblem> warnings,
      List<ChangedRow> changes,
      List<NewRow> fresh,
      List<String> missing,
      List<String> ignored,
      List<Note> notes) {
    /** As many wrong cells, and as many warnings, as are told. */
    public static final int MOST_PROBLEMS = 200;

    /** As many changes, and as many missing records, as are told. */
    public static final int MOST_OTHERS = 100;

    /** As many new rows as are told. */
    public static final int MOST_NEW = 50;

    /** What is told of a file that could not be read. */
    public static final Details NONE =
        new Details(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Details {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
      changes = List.copyOf(changes);
      fresh = List.copyOf(fresh);
      missing = List.copyOf(missing);
      ignored = List.copyOf(ignored);
      notes = List.copyOf(notes);
    }

    /**
     * A row that differs from what the school has.
     *
     * @param place where it stands
     * @param before what the school has
     * @param after what the file says
     */
    public record ChangedRow(RowPlace place, String before, String after) {}

    /**
     * A row about something that the school does not have yet.
     *
     * @param place where it stands
     * @param after what the file says
     */
    public record NewRow(RowPlace place, String after) {}

    static Details of(Comparison comparison) {
      return new Details(
          comparison.file().problems().stream().limit(MOST_PROBLEMS).toList(),
          comparison.file().warnings().stream().limit(MOST_PROBLEMS).toList(),
          comparison.changes().stream()
              .filter(difference -> !difference.fresh())
              .limit(MOST_OTHERS)
              .map(
                  difference ->
                      new ChangedRow(
                          difference.place(),
                          difference.change().before().orElseThrow().summary(),
                          difference.change().after().summary()))
              .toList(),
          comparison.changes().stream()
              .filter(Comparison.Difference::fresh)
              .limit(MOST_NEW)
              .map(
                  difference ->
                      new NewRow(difference.place(), difference.change().after().summary()))
              .toList(),
          comparison.missing().stream().limit(MOST_OTHERS).map(SchoolRecord::summary).toList(),
          comparison.file().told().ignored(),
          comparison.file().told().notes());
    }

    byte[] write() {
      return Json.object()
          .put("problems", problems.stream().map(Details::problem).toList())
          .put("warnings", warnings.stream().map(Details::problem).toList())
          .put("changes", changes.stream().map(Details::change).toList())
          .put("fresh", fresh.stream().map(Details::fresh).toList())
          .put("missing", missing)
          .put("ignored", ignored)
          .put("notes", notes.stream().map(Details::note).toList())
          .text()
          .getBytes(StandardCharsets.UTF_8);
    }

    static Details read(InputStream content) {
      try (content) {
        Document said = Document.ofJson(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        return new Details(
            said.each("problems", Details::problem),
            said.each("warnings", Details::problem),
            said.each("changes", Details::change),
            said.each("fresh", Details::fresh),
            said.texts("missing"),
            said.texts("ignored"),
            said.each("notes", Details::note));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Json at(RowPlace place) {
      return Json.object()
          .put("order", place.order())
          .put("sheet", place.sheet())
          .put("row", place.number());
    }

    private static RowPlace place(Document line) {
      return new RowPlace(line.integer("order"), line.text("sheet"), line.integer("row"));
    }

    private static Json problem(CellProblem problem) {
      return at(problem.place())
          .put("column", problem.column())
          .put("value", problem.value())
          .put("chinese", problem.chinese())
          .put("english", problem.english());
    }

    private static CellProblem problem(Document line) {
      return new CellProblem(
          place(line),
          line.text("column"),
          line.text("value"),
          line.text("chinese"),
          line.text("english"));
    }

    private static Json change(ChangedRow change) {
      return at(change.place()).put("before", change.before()).put("after", change.after());
    }

    private static ChangedRow change(Document line) {
      return new ChangedRow(place(line), line.text("before"), line.text("after"));
    }

    private static Json fresh(NewRow row) {
      return at(row.place()).put("after", row.after());
    }

    private static NewRow fresh(Document line) {
      return new NewRow(place(line), line.text("after"));
    }

    private static Json note(Note note) {
      return Json.object().put("chinese", note.chinese()).put("english", note.english());
    }

    private static Note note(Document line) {
      return new Note(line.text("chinese"), line.text("english"));
    }
  }
}
