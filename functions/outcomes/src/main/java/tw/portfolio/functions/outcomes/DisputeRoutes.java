package tw.portfolio.functions.outcomes;

import java.time.InstantSource;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.Actor;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.api.PieceJson;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.outcome.DisputingReturns;

/** The routes of a student who doesn't agree with a return. */
final class DisputeRoutes {
  private final DisputingReturns disputing;
  private final InstantSource clock;

  DisputeRoutes(DisputingReturns disputing, InstantSource clock) {
    this.disputing = disputing;
    this.clock = clock;
  }

  /** Asks the teacher, or whoever is next. */
  Response dispute(Request request) {
    Actor student = request.student();
    PieceId id = Shapes.pieceId(request);
    String text = request.body(fields -> fields.need("text", Shape.lines(1, Dispute.LONGEST_TEXT)));
    return Response.of(
        disputing.dispute(student, id, text, clock.instant()),
        piece -> Response.ok(PieceJson.own(piece)));
  }

  /** Takes the dispute back. */
  Response withdraw(Request request) {
    Actor student = request.student();
    return Response.of(
        disputing.withdraw(student, Shapes.pieceId(request), clock.instant()),
        piece -> Response.ok(PieceJson.own(piece)));
  }
}
