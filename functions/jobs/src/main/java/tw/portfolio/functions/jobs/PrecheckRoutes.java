package tw.portfolio.functions.jobs;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
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
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.submission.precheck.AskingPrechecks;
import tw.portfolio.submission.precheck.FindingsPage;
import tw.portfolio.submission.precheck.ReadingFindings;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.submission.source.SourceScope;

/** Pre-checks (預檢): asked for, and read class by class. */
final class PrecheckRoutes {
  private static final int USUAL_PAGE = 100;
  private static final int LARGEST_PAGE = 500;
  private static final Expectation ONE_OF_BOTH =
      new Expectation(
          "年級與班級請只填一個；都不填就是全校。", "Give either a grade or a class; neither is the whole school.");
  private static final Expectation CLASS =
      new Expectation("請填班級，例如 101。", "Expected the name of a class, such as 101.");

  private final AskingPrechecks asking;
  private final ReadingFindings reading;
  private final JobRoutes jobs;
  private final InstantSource clock;

  PrecheckRoutes(
      AskingPrechecks asking, ReadingFindings reading, JobRoutes jobs, InstantSource clock) {
    this.asking = asking;
    this.reading = reading;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Asks for a pre-check, which changes nothing. */
  Response ask(Request request) {
    Actor actor = request.staff();
    SourceScope scope = request.body(fields -> scope(actor.school(), fields));
    return Response.of(asking.ask(actor, scope, request.keyed(), clock.instant()), jobs::answer);
  }

  /** Of what: a semester or a year; of a class, a grade or the whole school. */
  static Supplier<SourceScope> scope(SchoolCode school, Fields fields) {
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    Field<Optional<Integer>> semester = fields.optional("semester", Shape.wholeNumber(1, 2));
    Field<Optional<Integer>> grade = fields.optional("grade", Shape.wholeNumber(1, 3));
    Field<Optional<String>> className =
        fields.optional("className", Shape.code(1, ClassPlace.LONGEST_NAME));
    return () -> {
      if (grade.get().isPresent() && className.get().isPresent()) {
        throw Refusal.invalid("className", ONE_OF_BOTH);
      }
      return new SourceScope(
          school,
          new SchoolYear(year.get()),
          semester.get().flatMap(Semester::of),
          Scope.of(className.get(), grade.get()));
    };
  }

  /** A page of what was found in a class. */
  Response findings(Request request) {
    Actor actor = request.staff();
    JobId id = JobRoutes.id(request);
    String className =
        request
            .query("className")
            .map(IncomingText::folded)
            .orElseThrow(() -> Refusal.invalid("className", CLASS));
    Page page =
        Page.of(
            request,
            actor.school() + " findings " + id + " " + className,
            USUAL_PAGE,
            LARGEST_PAGE);
    ReadingFindings.PageRequest wanted =
        new ReadingFindings.PageRequest(id, className, page.after(), page.most());
    try {
      return Response.of(
          reading.page(actor, wanted, clock.instant()), found -> answered(found, page));
    } catch (UnknownCursorException _) {
      throw Page.unknownCursor();
    }
  }

  private static Response answered(FindingsPage found, Page page) {
    return Response.ok(
        found
            .counts()
            .json()
            .put("total", found.total())
            .put("findings", found.findings().stream().map(Document::json).toList())
            .putIfPresent("next", found.next().map(page::cursor)));
  }
}
