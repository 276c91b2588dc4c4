package tw.portfolio.submission.precheck;

import java.util.Optional;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.submission.source.Reach;
import tw.portfolio.submission.source.SourceScope;

/** A scope as a job keeps it. */
final class PrecheckOrder {
  private PrecheckOrder() {}

  static Document of(SourceScope scope) {
    Document order = Document.empty().put("year", scope.year().number());
    scope.semester().ifPresent(semester -> order.put("semester", semester.number()));
    switch (scope.reach()) {
      case Reach.WholeSchool() -> {
        // Nobody is left out.
      }
      case Reach.OneGrade(int grade) -> order.put("grade", grade);
      case Reach.OneClass(String className) -> order.put("className", className);
    }
    return order;
  }

  static SourceScope scope(SchoolCode school, Document order) {
    return new SourceScope(
        school,
        new SchoolYear(order.integer("year")),
        order.has("semester") ? Semester.of(order.integer("semester")) : Optional.empty(),
        order
            .optionalText("className")
            .<Reach>map(Reach.OneClass::new)
            .orElseGet(
                () ->
                    order.has("grade")
                        ? new Reach.OneGrade(order.integer("grade"))
                        : Reach.school()));
  }
}
