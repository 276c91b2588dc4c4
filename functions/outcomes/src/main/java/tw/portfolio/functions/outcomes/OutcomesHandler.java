package tw.portfolio.functions.outcomes;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.course.SectionTeachers;
import tw.portfolio.course.dynamo.DynamoSectionTeachers;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.files.UploadLinks;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.kernel.files.s3.S3Links;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.work.ChangingPieces;
import tw.portfolio.work.PiecePages;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.api.PieceRoutes;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.dynamo.DynamoPieceStore;
import tw.portfolio.work.outcome.CertificationStore;
import tw.portfolio.work.outcome.DisputeStore;
import tw.portfolio.work.outcome.DisputingReturns;
import tw.portfolio.work.outcome.OwnOutcomes;
import tw.portfolio.work.outcome.SendingForCertification;
import tw.portfolio.work.outcome.TakingBackFromCertification;
import tw.portfolio.work.outcome.dynamo.DynamoCertificationStore;
import tw.portfolio.work.outcome.dynamo.DynamoDisputeStore;

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
        SnapStartPriming.before(
            () -> new OutcomesHandler().routes::answer,
            PrimingRequest.student("GET /outcomes"),
            PrimingRequest.student("POST /outcomes").saying(RESERVATION));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new DynamoPieceStore(table, backoff),
        new DynamoCertificationStore(table, backoff),
        new DynamoDisputeStore(table, backoff),
        new DynamoRoster(table),
        new DynamoSectionTeachers(table),
        new DynamoSettingsInForce(table),
        S3FileStore.of(environment),
        S3Links.of(environment),
        environment.clock(),
        new Secrets(new SecureRandom()),
        RuntimeContext.ofLambda(new Busy()));
  }

  OutcomesHandler(
      PieceStore pieces,
      CertificationStore certifications,
      DisputeStore disputes,
      Roster roster,
      SectionTeachers sections,
      SettingsInForce inForce,
      FileStore files,
      UploadLinks links,
      InstantSource clock,
      Secrets secrets,
      RuntimeContext runtime) {
    SettingsCache caps = new SettingsCache(inForce);
    SealReader seals = new SealReader(files);
    PiecePages pages = new PiecePages(pieces, roster, sections, seals, links);
    OwnOutcomes outcomes = new OwnOutcomes(pieces, roster);
    ChangingPieces changing = new ChangingPieces(pieces, files, caps);
    PieceRoutes common =
        new PieceRoutes(
            Shapes::pieceId,
            pieces,
            new ReservingUploads(pieces, caps, new EndingReservations(files), secrets),
            changing,
            pages,
            caps,
            clock);
    PageRoute page = new PageRoute(outcomes, clock);
    WritingRoutes writing =
        new WritingRoutes(
            common,
            changing,
            new SendingForCertification(certifications, outcomes, seals, caps),
            new TakingBackFromCertification(certifications, caps),
            clock);
    DisputeRoutes disputing =
        new DisputeRoutes(new DisputingReturns(disputes, pieces, roster, caps), clock);
    this.routes =
        new Routes(
            runtime,
            new Permits(roster)::barred,
            List.of(
                Route.of("GET /outcomes", page::page).with("year").readingThePerson(),
                Route.of("GET /outcomes/{pieceId}", common::one),
                Route.of("GET /outcomes/{pieceId}/files/{part}", common::download),
                Route.of("POST /outcomes", writing::reserve).demandingInItsWrite(),
                Route.of("PATCH /outcomes/{pieceId}", writing::describe).demandingAfterReading(),
                Route.of("PUT /outcomes/{pieceId}/files", writing::replace).demandingAfterReading(),
                Route.of("POST /outcomes/{pieceId}/send", writing::send).demandingInItsWrite(),
                Route.of("POST /outcomes/{pieceId}/take-back", writing::takeBack)
                    .demandingInItsWrite(),
                Route.of("POST /outcomes/{pieceId}/dispute", disputing::dispute)
                    .demandingAfterReading(),
                Route.of("DELETE /outcomes/{pieceId}/dispute", disputing::withdraw)
                    .demandingAfterReading(),
                Route.of("DELETE /outcomes/{pieceId}", common::discard).demandingAfterReading()));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
