package tw.portfolio.imports;

import tw.portfolio.imports.Details.ChangedRow;
import tw.portfolio.imports.Details.NewRow;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.json.JsonObject;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.Note;
import tw.portfolio.kernel.sheet.cell.RowPlace;

/** What a check found, as it is kept. */
final class DetailsJson {
  private DetailsJson() {}

  private static Json at(RowPlace place) {
    return Json.object()
        .put("order", place.order())
        .put("sheet", place.sheet())
        .put("row", place.number());
  }

  private static RowPlace place(JsonObject line) {
    return new RowPlace(line.integer("order"), line.text("sheet"), line.integer("row"));
  }

  static Json problem(CellProblem problem) {
    return at(problem.place())
        .put("column", problem.column())
        .put("value", problem.value())
        .put("chinese", problem.chinese())
        .put("english", problem.english());
  }

  static CellProblem problem(JsonObject line) {
    return new CellProblem(
        place(line),
        line.text("column"),
        line.text("value"),
        line.text("chinese"),
        line.text("english"));
  }

  static Json change(ChangedRow change) {
    return at(change.place()).put("before", change.before()).put("after", change.after());
  }

  static ChangedRow change(JsonObject line) {
    return new ChangedRow(place(line), line.text("before"), line.text("after"));
  }

  static Json fresh(NewRow row) {
    return at(row.place()).put("after", row.after());
  }

  static NewRow fresh(JsonObject line) {
    return new NewRow(place(line), line.text("after"));
  }

  static Json note(Note note) {
    return Json.object().put("chinese", note.chinese()).put("english", note.english());
  }

  static Note note(JsonObject line) {
    return new Note(line.text("chinese"), line.text("english"));
  }
}
