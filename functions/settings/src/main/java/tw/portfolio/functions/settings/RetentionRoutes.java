package tw.portfolio.functions.settings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import tw.portfolio.history.Retention;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.Actor;
import tw.portfolio.settings.KeepingRetention;
import tw.portfolio.settings.KeepingRetention.RetentionRequest;
import tw.portfolio.settings.api.RetentionJson;

/** The routes of how long the history is kept. */
final class RetentionRoutes {
  private static final int LONGEST_REASON = 200;

  private final KeepingRetention retention;
  private final InstantSource clock;

  RetentionRoutes(KeepingRetention retention, InstantSource clock) {
    this.retention = retention;
    this.clock = clock;
  }

  /** What is set. */
  Response read(Request request) {
    return Response.ok(RetentionJson.of(retention.of(request.actor()), clock.instant()));
  }

  /** Sets it. */
  Response keep(Request request) {
    Actor office = request.staff();
    RetentionRequest wanted = request.body(RetentionRoutes::wanted);
    Instant now = clock.instant();
    return Response.of(
        retention.keep(office, wanted, now), kept -> Response.ok(RetentionJson.of(kept, now)));
  }

  private static Supplier<RetentionRequest> wanted(Fields fields) {
    Field<Integer> version = fields.need("version", Shape.wholeNumber(1, 999_999));
    Field<Integer> years =
        fields.need("retentionYears", Shape.wholeNumber(1, Retention.MOST_YEARS));
    Field<String> reason = fields.need("reason", Shape.text(1, LONGEST_REASON));
    return () -> new RetentionRequest(version.get(), years.get(), reason.get());
  }
}
