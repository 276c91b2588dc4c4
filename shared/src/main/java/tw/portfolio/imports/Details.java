package tw.portfolio.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.json.JsonLines;
import tw.portfolio.kernel.json.JsonObject;
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
    return JsonLines.write(
        List.of(this),
        details ->
            Json.object()
                .put("problems", details.problems.stream().map(Details::line).toList())
                .put("changes", details.changes.stream().map(Details::line).toList())
                .put("missing", details.missing)
                .put("ignored", details.ignored));
  }

  static Details read(InputStream content) {
    try (content) {
      return JsonLines.read(
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

  private static Json line(CellProblem problem) {
    return Json.object()
        .put("row", problem.row())
        .put("column", problem.column())
        .put("value", problem.value())
        .put("chinese", problem.chinese())
        .put("english", problem.english());
  }

  private static CellProblem problem(JsonObject line) {
    return new CellProblem(
        line.integer("row"),
        line.text("column"),
        line.text("value"),
        line.text("chinese"),
        line.text("english"));
  }

  private static Json line(ChangedRow change) {
    return Json.object()
        .put("row", change.row())
        .put("before", change.before())
        .put("after", change.after());
  }

  private static ChangedRow change(JsonObject line) {
    return new ChangedRow(line.integer("row"), line.text("before"), line.text("after"));
  }
}
