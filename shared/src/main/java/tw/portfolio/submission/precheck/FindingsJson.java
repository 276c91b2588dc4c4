package tw.portfolio.submission.precheck;

import tw.portfolio.kernel.json.Json;
import tw.portfolio.submission.rule.Fault;
import tw.portfolio.submission.source.SourceScope;
import tw.portfolio.work.PieceId;

/** What a pre-check found as JSON: by class and student, only rows with a fault. */
final class FindingsJson {
  private FindingsJson() {}

  /** What is said of a whole pre-check. */
  static Json head(SourceScope scope, PrecheckFigures figures) {
    return Json.object()
        .put("school", scope.school().text())
        .put("scope", scope.chinese())
        .put("note", PrecheckFigures.UNPROVEN)
        .put("figures", figures.document().json());
  }

  /** A class. */
  static Json of(CheckedClass checked) {
    Tally.Counts counts = checked.tally().total();
    return Json.object()
        .put("className", checked.name())
        .put("students", checked.students().size())
        .put("rows", counts.rows())
        .put("refused", counts.refused())
        .put("doubtful", counts.doubtful())
        .put("ungraded", checked.ungraded().stream().map(Object::toString).sorted().toList())
        .put(
            "findings",
            checked.students().stream()
                .flatMap(
                    student ->
                        student.rows().stream()
                            .filter(CheckedRow::faulty)
                            .map(row -> of(student, row)))
                .toList());
  }

  private static Json of(CheckedStudent student, CheckedRow row) {
    return Json.object()
        .put("seat", student.place().seat())
        .put("studentNumber", student.place().studentNumber())
        .put("name", student.name())
        .put("identity", student.identity())
        .put("kind", row.kind().code())
        .put("kindName", row.kind().chinese())
        .put("row", row.title())
        .putIfPresent("pieceId", row.piece().map(PieceId::toString))
        .put("refused", row.refused())
        .put("faults", row.faults().stream().map(fault -> of(row, fault)).toList());
  }

  private static Json of(CheckedRow row, Fault fault) {
    return Json.object()
        .put("code", fault.cause().code())
        .put("weight", fault.cause().weight().code())
        .put("chinese", fault.chinese())
        .put("english", fault.english())
        .put(
            "remedy",
            Json.object()
                .put("office", row.office(fault).title())
                .put("chinese", fault.cause().remedy().chinese())
                .put("english", fault.cause().remedy().english()));
  }
}
