package tw.portfolio.functions.settings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.Actor;
import tw.portfolio.settings.KeepingLeaverRetention;
import tw.portfolio.settings.KeepingLeaverRetention.LeaverRetentionRequest;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.api.LeaverRetentionJson;

/** The routes of how long what there is of leavers is kept. */
final class LeaverRetentionRoutes {
  private static final int LONGEST_REASON = 200;

  private final KeepingLeaverRetention retention;
  private final InstantSource clock;

  LeaverRetentionRoutes(KeepingLeaverRetention retention, InstantSource clock) {
    this.retention = retention;
    this.clock = clock;
  }

  /** What is set, if anything is. */
  Response read(Request request) {
    return Response.ok(
        retention
            .of(request.actor())
            .map(set -> LeaverRetentionJson.of(set, clock.instant()))
            .orElseGet(LeaverRetentionJson::unset));
  }

  /** Sets it. */
  Response keep(Request request) {
    Actor office = request.staff();
    LeaverRetentionRequest wanted = request.body(LeaverRetentionRoutes::wanted);
    Instant now = clock.instant();
    return Response.of(
        retention.keep(office, wanted, now),
        kept -> Response.ok(LeaverRetentionJson.of(kept, now)));
  }

  private static Supplier<LeaverRetentionRequest> wanted(Fields fields) {
    Field<Integer> version = fields.need("version", Shape.wholeNumber(0, 999_999));
    Field<Integer> years =
        fields.need("leaverYears", Shape.wholeNumber(1, LeaverRetention.MOST_YEARS));
    Field<String> reason = fields.need("reason", Shape.text(1, LONGEST_REASON));
    return () -> new LeaverRetentionRequest(version.get(), years.get(), reason.get());
  }
}
