package tw.portfolio.functions.export;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.ConfirmingExports;
import tw.portfolio.submission.ConfirmingExports.Given;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportOrder;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.submission.LinkingProducts;
import tw.portfolio.submission.RequestingExports;
import tw.portfolio.submission.RequestingExports.Watched;
import tw.portfolio.upload.api.FileJson;
import tw.portfolio.work.api.Shapes;

/** The routes of what is handed in, and of drafts of it. */
final class ExportRoutes {
  private static final int USUAL_PAGE = 10;
  private static final int LARGEST_PAGE = 20;
  private static final int MOST = 1_000_000;
  private static final int LONGEST_NAME = 255;
  private static final Expectation ID =
      new Expectation("應為提交的識別碼（26 個字元）。", "Expected an id of 26 characters.");

  private final RequestingExports exports;
  private final ConfirmingExports confirming;
  private final LinkingProducts linking;
  private final InstantSource clock;

  ExportRoutes(
      RequestingExports exports,
      ConfirmingExports confirming,
      LinkingProducts linking,
      InstantSource clock) {
    this.exports = exports;
    this.confirming = confirming;
    this.linking = linking;
    this.clock = clock;
  }

  /** Asks for a package, to look at or to hand in, or lets one that has stopped go on. */
  Response start(Request request) {
    Actor actor = request.staff();
    Instant now = clock.instant();
    ExportOrder order = request.body(OrderBody::read);
    return Response.of(
        exports.start(actor, order, request.keyed(), now), watched -> answer(watched, now));
  }

  private Response answer(Watched watched, Instant now) {
    Json body = shown(watched, now);
    return watched.record().job().state().rests() ? Response.ok(body) : Response.accepted(body);
  }

  private Json shown(Watched watched, Instant now) {
    return ended(ExportJson.of(watched, now), watched.record());
  }

  private Json summary(ExportRecord record, Instant now) {
    return ended(ExportJson.summary(record, now), record);
  }

  private Json ended(Json json, ExportRecord record) {
    return json.putIfPresent("filesExpireAt", linking.kept(record));
  }

  /** The school's packages, newest first. */
  Response page(Request request) {
    Actor actor = request.staff();
    Instant now = clock.instant();
    Optional<SchoolYear> year = Shapes.yearInQuery(request);
    String scope = actor.school() + " submissions " + year.map(SchoolYear::toString).orElse("*");
    Page page = Page.of(request, scope, USUAL_PAGE, LARGEST_PAGE);
    return Response.of(
        exports.page(
            actor, job -> year.stream().allMatch(job.year()::equals), page.after(), page.most()),
        found ->
            Response.ok(
                Json.object()
                    .put(
                        "submissions",
                        found.entries().stream().map(job -> summary(job, now)).toList())
                    .putIfPresent("next", found.next().map(page::cursor))));
  }

  /** One package, with what is left out and what it has made. */
  Response one(Request request) {
    Instant now = clock.instant();
    return Response.of(
        exports.find(request.staff(), id(request)),
        (Watched watched) -> Response.ok(shown(watched, now)));
  }

  private static ExportId id(Request request) {
    return request.path("submissionId", ID, ExportId::parse);
  }

  /** Confirms by its numbers what is to be handed in. */
  Response confirm(Request request) {
    Actor actor = request.staff();
    ExportId id = id(request);
    Given given = request.body(ExportRoutes::given);
    return changed(confirming.confirm(actor, id, given, clock.instant()));
  }

  private static Supplier<Given> given(Fields fields) {
    Field<Integer> students = fields.need("students", Shape.wholeNumber(0, MOST));
    Field<Integer> pieces = fields.need("pieces", Shape.wholeNumber(0, MOST));
    Field<Integer> leftOut = fields.need("leftOut", Shape.wholeNumber(0, MOST));
    return () -> new Given(students.get(), pieces.get(), leftOut.get());
  }

  /** Takes back whole what was handed in. */
  Response withdraw(Request request) {
    Actor actor = request.staff();
    ExportId id = id(request);
    String reason = request.body(ExportRoutes::reason);
    return changed(confirming.withdraw(actor, id, reason, clock.instant()));
  }

  private static Supplier<String> reason(Fields fields) {
    return fields.need("reason", Shapes.reason());
  }

  /** Calls off what is not confirmed. */
  Response cancel(Request request) {
    return changed(confirming.cancel(request.staff(), id(request), clock.instant()));
  }

  private Response changed(Answer<ExportRecord> answer) {
    Instant now = clock.instant();
    return Response.of(
        answer,
        record -> {
          Json body = summary(record, now);
          return record.job().state().rests() ? Response.ok(body) : Response.accepted(body);
        });
  }

  /** A link to a file that was made; the history tells who got it. */
  Response link(Request request) {
    Actor actor = request.staff();
    ExportId id = id(request);
    String name = request.body(ExportRoutes::name);
    return Response.of(
        linking.link(actor, id, name, clock.instant()),
        link -> Response.created(FileJson.download(link)));
  }

  private static Supplier<String> name(Fields fields) {
    return fields.need("name", Shape.text(1, LONGEST_NAME));
  }
}
