package tw.portfolio.functions.jobs;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.evaluation.DeedKind;
import tw.portfolio.evaluation.EvaluationOrder;
import tw.portfolio.evaluation.ReadingEvaluations;
import tw.portfolio.evaluation.ReadingEvaluations.LinesRequest;
import tw.portfolio.job.JobId;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.work.api.Shapes;

/** Evaluations (成效評核): asked for, read, and traced to the records behind each figure. */
final class EvaluationRoutes {
  private static final int USUAL_PAGE = 100;
  private static final int LARGEST_PAGE = 500;
  private static final Expectation EVALUATION =
      new Expectation("應為成效評核的識別碼（26 個字元）。", "Expected an evaluation's id of 26 characters.");
  private static final Expectation PERSON =
      new Expectation("請指定教職員（26 個字元的識別碼）。", "Expected the id of somebody of the staff.");
  private static final Expectation FIGURE =
      new Expectation(
          "應為 entered、certified、returned 或 overdue。",
          "Expected entered, certified, returned or overdue.");

  private final EvaluationOrder asking;
  private final ReadingEvaluations reading;
  private final JobRoutes jobs;
  private final InstantSource clock;

  EvaluationRoutes(
      EvaluationOrder asking, ReadingEvaluations reading, JobRoutes jobs, InstantSource clock) {
    this.asking = asking;
    this.reading = reading;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Asks for the evaluation of a semester, which changes nothing. */
  Response ask(Request request) {
    Actor actor = request.staff();
    Term term = request.body(EvaluationRoutes::term);
    return Response.of(asking.ask(actor, term, request.keyed(), clock.instant()), jobs::answer);
  }

  private static Supplier<Term> term(Fields fields) {
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    Field<Integer> semester = fields.need("semester", Shape.wholeNumber(1, 2));
    return () -> new Term(new SchoolYear(year.get()), Shapes.semester(semester.get()));
  }

  /** Every figure. */
  Response figures(Request request) {
    Actor actor = request.staff();
    return Response.of(
        reading.figures(actor, id(request), clock.instant()), all -> Response.ok(all.json()));
  }

  /** What stands behind somebody's figures. */
  Response lines(Request request) {
    Actor actor = request.staff();
    JobId id = id(request);
    PersonId person =
        Shapes.personInQuery(request, "personId")
            .orElseThrow(() -> Refusal.invalid("personId", PERSON));
    Optional<DeedKind> figure = request.query("figure", FIGURE, DeedKind::ofCode);
    Page page =
        Page.of(
            request,
            actor.school() + " evaluation " + id + " " + person + " " + figure,
            USUAL_PAGE,
            LARGEST_PAGE);
    try {
      return Response.of(
          reading.lines(
              actor,
              new LinesRequest(id, person, figure, page.after(), page.most()),
              clock.instant()),
          found -> answered(found, page));
    } catch (UnknownCursorException _) {
      throw Page.unknownCursor();
    }
  }

  private static Response answered(StoredPage<Document> found, Page page) {
    return Response.ok(
        Json.object()
            .put("lines", found.entries().stream().map(Document::json).toList())
            .putIfPresent("next", found.next().map(page::cursor)));
  }

  private static JobId id(Request request) {
    return request.path("evaluationId", EVALUATION, JobId::parse);
  }
}
