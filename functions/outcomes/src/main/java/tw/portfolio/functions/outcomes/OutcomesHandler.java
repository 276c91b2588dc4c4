package tw.portfolio.functions.outcomes;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.aws.Busy;
import tw.portfolio.aws.Environment;
import tw.portfolio.aws.Secrets;
import tw.portfolio.aws.rehearsal.Rehearsal;
import tw.portfolio.aws.rehearsal.Scene;
import tw.portfolio.files.FileStore;
import tw.portfolio.files.SealReader;
import tw.portfolio.files.UploadLinks;
import tw.portfolio.files.s3.S3FileStore;
import tw.portfolio.files.s3.S3Links;
import tw.portfolio.http.Route;
import tw.portfolio.http.Routes;
import tw.portfolio.http.Surroundings;
import tw.portfolio.service.access.Permits;
import tw.portfolio.service.arrival.EndingReservations;
import tw.portfolio.service.outcome.ChangingPieces;
import tw.portfolio.service.outcome.OutcomePages;
import tw.portfolio.service.outcome.ReservingUploads;
import tw.portfolio.service.outcome.SendingForCertification;
import tw.portfolio.service.settings.KnownCaps;
import tw.portfolio.store.PieceStore;
import tw.portfolio.store.Roster;
import tw.portfolio.store.dynamo.Stores;

/**
 * Students reserve uploads and keep their pieces in order; readers of pieces get links to their
 * files.
 */
public final class OutcomesHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final String RESERVATION =
      """
      {"year": 115, "semester": 1, "courseCode": "11521330311010012110101", "description": "演練",
      "files": [{"name": "演練.pdf", "type": "application/pdf", "bytes": 1,
      "sha256": "%s"}]}\
      """
          .formatted("0".repeat(64));

  private final Routes routes;

  /** On Lambda. */
  public OutcomesHandler() {
    Environment environment =
        Rehearsal.before(
            () -> new OutcomesHandler().routes::answer,
            Scene.student("GET /outcomes"),
            Scene.student("POST /outcomes").saying(RESERVATION));
    Stores stores = new Stores(environment);
    this(
        stores.pieces(),
        stores.roster(),
        S3FileStore.of(environment),
        S3Links.of(environment),
        InstantSource.system(),
        new Secrets(new SecureRandom()),
        Surroundings.ofLambda(new Busy()));
  }

  OutcomesHandler(
      PieceStore pieces,
      Roster roster,
      FileStore files,
      UploadLinks links,
      InstantSource clock,
      Secrets secrets,
      Surroundings surroundings) {
    KnownCaps caps = new KnownCaps();
    SealReader seals = new SealReader(files);
    OutcomePages pages = new OutcomePages(pieces, roster, seals, links);
    ReservingUploads reserving =
        new ReservingUploads(pieces, roster, caps, new EndingReservations(files), secrets);
    ReadingRoutes reading = new ReadingRoutes(pieces, pages, caps, clock);
    WritingRoutes writing =
        new WritingRoutes(
            reserving,
            new ChangingPieces(pieces, roster, files, caps),
            new SendingForCertification(pieces, roster, seals, caps),
            pages,
            caps,
            clock);
    this.routes =
        new Routes(
            surroundings,
            new Permits(roster)::barred,
            List.of(
                Route.of("GET /outcomes", reading::page).with("year"),
                Route.of("GET /outcomes/{pieceId}", reading::one),
                Route.of("GET /outcomes/{pieceId}/files/{part}", reading::download),
                Route.of("POST /outcomes", writing::reserve),
                Route.of("PATCH /outcomes/{pieceId}", writing::describe),
                Route.of("PUT /outcomes/{pieceId}/files", writing::replace),
                Route.of("POST /outcomes/{pieceId}/send", writing::send),
                Route.of("DELETE /outcomes/{pieceId}", writing::discard)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
