package tw.portfolio.functions.export;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.RequestingExports;
import tw.portfolio.submission.RequestingExports.Watched;
import tw.portfolio.work.api.Shapes;

/** The routes of exports. */
final class ExportRoutes {
  private static final int USUAL_PAGE = 10;
  private static final int LARGEST_PAGE = 20;
  private static final Expectation ID =
      new Expectation("應為匯出的識別碼（26 個字元）。", "Expected an export's id of 26 characters.");

  private final RequestingExports exports;
  private final ArchiveStore archives;
  private final InstantSource clock;

  ExportRoutes(RequestingExports exports, ArchiveStore archives, InstantSource clock) {
    this.exports = exports;
    this.archives = archives;
    this.clock = clock;
  }

  /** Asks for a year's export, or for what is left of one that is not finished. */
  Response start(Request request) {
    Actor actor = request.staff();
    Instant now = clock.instant();
    SchoolYear year = request.body(ExportRoutes::year);
    return Response.of(
        exports.start(actor, year, request.keyed(), now),
        watched -> {
          Json body = ExportJson.of(watched, archives, now);
          return watched.record().job().state().finished()
              ? Response.ok(body)
              : Response.accepted(body);
        });
  }

  private static Supplier<SchoolYear> year(Fields fields) {
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    return () -> new SchoolYear(year.get());
  }

  /** The school's exports, newest first. */
  Response page(Request request) {
    Actor actor = request.staff();
    Instant now = clock.instant();
    Optional<SchoolYear> year = Shapes.yearInQuery(request);
    String scope = actor.school() + " exports " + year.map(SchoolYear::toString).orElse("*");
    Page page = Page.of(request, scope, USUAL_PAGE, LARGEST_PAGE);
    return Response.of(
        exports.page(
            actor, job -> year.stream().allMatch(job.year()::equals), page.after(), page.most()),
        found ->
            Response.ok(
                Json.object()
                    .put(
                        "exports",
                        found.entries().stream().map(job -> ExportJson.summary(job, now)).toList())
                    .putIfPresent("next", found.next().map(page::cursor))));
  }

  /** One export, with links to what it has made. */
  Response one(Request request) {
    Actor actor = request.staff();
    ExportId id = request.path("exportId", ID, ExportId::parse);
    Instant now = clock.instant();
    return Response.of(
        exports.find(actor, id),
        (Watched watched) -> Response.ok(ExportJson.of(watched, archives, now)));
  }
}
