package tw.portfolio.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tw.portfolio.kernel.json.JsonLine;
import tw.portfolio.kernel.sheet.cell.CellProblem;

/**
 * What a check found, as far as a page shows it; the marked workbook has all.
 *
 * @param problems the first wrong cells
 * @param changes the first rows that differ from what the school has
 * @param missing the first records that the school has and the file does not
 * @param ignored the headers of columns that were passed over
 */
public record Details(
    List<CellProblem> problems,
    List<ChangedRow> changes,
    List<String> missing,
    List<String> ignored) {
  /** As many wrong cells as are told. */
  public static final int MOST_PROBLEMS = 200;

  /** As many changes, and as many missing records, as are told. */
  public static final int MOST_OTHERS = 100;

  /** What is told of a file that could not be read, or of a check long ago. */
  public static final Details NONE = new Details(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Details {
    problems = List.copyOf(problems);
    changes = List.copyOf(changes);
    missing = List.copyOf(missing);
    ignored = List.copyOf(ignored);
  }

  /**
   * A row that differs from what the school has.
   *
   * @param row as the spreadsheet numbers it, from 1
   * @param before what the school has
   * @param after what the file says
   */
  public record ChangedRow(int row, String before, String after) {}

  static Details of(Comparison comparison) {
    return new Details(
        comparison.file().problems().stream().limit(MOST_PROBLEMS).toList(),
        comparison.changes().stream()
            .filter(difference -> difference.change().before().isPresent())
            .limit(MOST_OTHERS)
            .map(
                difference ->
                    new ChangedRow(
                        difference.row(),
                        difference.change().before().orElseThrow().summary(),
                        difference.change().after().summary()))
            .toList(),
        comparison.missing().stream().limit(MOST_OTHERS).map(record -> record.summary()).toList(),
        comparison.file().layout().ignored());
  }

  byte[] write() {
    return JsonLine.writeAll(
        List.of(this),
        details ->
            JsonLine.empty()
                .objects("problems", details.problems, Details::line)
                .objects("changes", details.changes, Details::line)
                .texts("missing", details.missing)
                .texts("ignored", details.ignored));
  }

  static Details read(InputStream content) {
    try (content) {
      return JsonLine.readAll(
              content,
              line ->
                  new Details(
                      line.objects("problems", Details::problem),
                      line.objects("changes", Details::change),
                      line.texts("missing"),
                      line.textsIfPresent("ignored")))
          .getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonLine line(CellProblem problem) {
    return JsonLine.empty()
        .put("row", problem.row())
        .put("column", problem.column())
        .put("value", problem.value())
        .put("chinese", problem.chinese())
        .put("english", problem.english());
  }

  private static CellProblem problem(JsonLine line) {
    return new CellProblem(
        line.integer("row"),
        line.text("column"),
        line.text("value"),
        line.text("chinese"),
        line.text("english"));
  }

  private static JsonLine line(ChangedRow change) {
    return JsonLine.empty()
        .put("row", change.row())
        .put("before", change.before())
        .put("after", change.after());
  }

  private static ChangedRow change(JsonLine line) {
    return new ChangedRow(line.integer("row"), line.text("before"), line.text("after"));
  }
}
