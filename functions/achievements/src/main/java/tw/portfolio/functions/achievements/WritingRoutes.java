package tw.portfolio.functions.achievements;

import java.time.InstantSource;
import java.util.Optional;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.school.Actor;
import tw.portfolio.work.ChangingPieces;
import tw.portfolio.work.Content;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.api.PieceJson;
import tw.portfolio.work.api.PieceRoutes;
import tw.portfolio.work.api.Shapes;

/** The routes by which a student changes an achievement. */
final class WritingRoutes {
  private final PieceRoutes common;
  private final ChangingPieces changing;
  private final InstantSource clock;

  WritingRoutes(PieceRoutes common, ChangingPieces changing, InstantSource clock) {
    this.common = common;
    this.changing = changing;
    this.clock = clock;
  }

  /** Announces an achievement. */
  Response announce(Request request) {
    Actor student = request.student();
    Optional<KeyedRequest> keyed = request.keyed();
    return common.announced(student, request.body(fields -> Bodies.announced(fields, keyed)));
  }

  /** Mends everything that is said of an achievement. */
  Response mend(Request request) {
    Actor student = request.student();
    PieceId id = Shapes.achievementId(request);
    Content.Achievement about = request.body(Bodies::about);
    return Response.of(
        changing.mend(student, id, about, clock.instant()),
        achievement -> Response.ok(PieceJson.own(achievement)));
  }

  /** Announces other files. */
  Response replace(Request request) {
    return common.replace(request, Bodies::files);
  }
}
