package tw.portfolio.functions.guidance;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.api.StudentJson;
import tw.portfolio.guidance.AssessingStudents;
import tw.portfolio.guidance.AssessingStudents.Draft;
import tw.portfolio.guidance.AssessingStudents.Told;
import tw.portfolio.guidance.Assessment;
import tw.portfolio.guidance.AssessmentText;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.api.Shapes;

/** The routes of 修課評估. */
final class AssessmentRoutes {
  private static final int LARGEST_VERSION = 999_999;
  private static final Expectation SOMETHING =
      new Expectation(
          "學群（類群）探索、就業規劃、備註至少要填寫一項。",
          "At least one of exploration, career and remarks must be written.");

  private final AssessingStudents assessing;
  private final InstantSource clock;

  AssessmentRoutes(AssessingStudents assessing, InstantSource clock) {
    this.assessing = assessing;
    this.clock = clock;
  }

  /** The student's own. */
  Response own(Request request) {
    return Response.ok(page(assessing.own(request.student())));
  }

  /** A student's, for the office and the homeroom teacher. */
  Response ofStudent(Request request) {
    Actor actor = request.staff();
    return Response.of(
        assessing.of(actor, student(request), clock.instant()),
        of -> Response.ok(page(of.assessments()).put("student", StudentJson.of(of.student()))));
  }

  private static Json page(List<Assessment> assessments) {
    return Json.object()
        .put("assessments", assessments.stream().map(AssessmentRoutes::json).toList());
  }

  /** A student's of a year, with every version there was. */
  Response one(Request request) {
    Actor actor = request.staff();
    return Response.of(
        assessing.one(actor, student(request), Shapes.yearInPath(request), clock.instant()),
        (Told told) ->
            Response.ok(json(told.assessment()).put("history", ChangeJson.of(told.history()))));
  }

  /** Writes the next version. */
  Response write(Request request) {
    Actor actor = request.staff();
    PersonId student = student(request);
    SchoolYear year = Shapes.yearInPath(request);
    Draft draft = request.body(fields -> draft(fields, student, year));
    return Response.of(
        assessing.write(actor, draft, clock.instant()),
        assessment -> Response.ok(json(assessment)));
  }

  private static Supplier<Draft> draft(Fields fields, PersonId student, SchoolYear year) {
    Field<Integer> version = fields.need("version", Shape.wholeNumber(0, LARGEST_VERSION));
    Shape<String> part = Shape.lines(1, AssessmentText.MOST_CHARACTERS);
    Field<Optional<String>> exploration = fields.optional("exploration", part);
    Field<Optional<String>> career = fields.optional("career", part);
    Field<Optional<String>> remarks = fields.optional("remarks", part);
    Field<Optional<String>> reason = fields.optional("reason", Shapes.reason());
    return () -> {
      if (exploration.get().isEmpty() && career.get().isEmpty() && remarks.get().isEmpty()) {
        throw Refusal.invalid(fields.path("exploration"), SOMETHING);
      }
      return new Draft(
          student,
          year,
          version.get(),
          new AssessmentText(
              exploration.get().orElse(""), career.get().orElse(""), remarks.get().orElse("")),
          reason.get().orElse(""));
    };
  }

  private static PersonId student(Request request) {
    return Shapes.personInPath(request, "studentId");
  }

  private static Json json(Assessment assessment) {
    return Json.object()
        .put("studentId", assessment.student().text())
        .put("year", assessment.year().number())
        .put("version", assessment.version())
        .put("exploration", assessment.text().exploration())
        .put("career", assessment.text().career())
        .put("remarks", assessment.text().remarks())
        .put("by", assessment.by().name())
        .put("at", assessment.at());
  }
}
