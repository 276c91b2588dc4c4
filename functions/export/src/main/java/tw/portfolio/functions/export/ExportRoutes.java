package tw.portfolio.functions.export;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import tw.portfolio.domain.export.ExportId;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.files.ArchiveStore;
import tw.portfolio.http.Expectation;
import tw.portfolio.http.Field;
import tw.portfolio.http.Fields;
import tw.portfolio.http.Json;
import tw.portfolio.http.Page;
import tw.portfolio.http.Request;
import tw.portfolio.http.Response;
import tw.portfolio.http.Shape;
import tw.portfolio.service.export.RequestingExports;
import tw.portfolio.service.export.RequestingExports.Watched;

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
        exports.start(actor, year, request.idempotencyKey(), now),
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
    Page page = Page.of(request, actor.school() + " exports", USUAL_PAGE, LARGEST_PAGE);
    return Response.of(
        exports.page(actor, page.after(), page.most()),
        found ->
            Response.ok(
                Json.object()
                    .put(
                        "exports",
                        found.jobs().stream().map(job -> ExportJson.summary(job, now)).toList())
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
