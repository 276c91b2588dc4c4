package tw.portfolio.functions.certification;

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
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.work.Deputies;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.dynamo.DynamoPieceStore;
import tw.portfolio.work.outcome.AnsweringDisputes;
import tw.portfolio.work.outcome.CertificationStore;
import tw.portfolio.work.outcome.DecidingCertifications;
import tw.portfolio.work.outcome.DisputeStore;
import tw.portfolio.work.outcome.ReadingDisputes;
import tw.portfolio.work.outcome.UndoingDecisions;
import tw.portfolio.work.outcome.dynamo.DynamoCertificationStore;
import tw.portfolio.work.outcome.dynamo.DynamoDisputeStore;

/** Teachers see what waits for them, and decide. */
public final class CertificationHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public CertificationHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new CertificationHandler().routes::answer,
            PrimingRequest.staff("GET /certifications"),
            PrimingRequest.staff("POST /certifications").saying("{}"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new DynamoCertificationStore(table, backoff),
        new DynamoDisputeStore(table, backoff),
        new DynamoPieceStore(table, backoff),
        new DynamoRoster(table),
        new DynamoSettingsInForce(table),
        S3FileStore.of(environment),
        environment.clock(),
        RuntimeContext.ofLambda(new Busy()));
  }

  CertificationHandler(
      CertificationStore certifications,
      DisputeStore disputes,
      PieceStore pieces,
      Roster roster,
      SettingsInForce inForce,
      FileStore files,
      InstantSource clock,
      RuntimeContext runtime) {
    SettingsCache caps = new SettingsCache(inForce);
    DecidingCertifications deciding =
        new DecidingCertifications(certifications, new SealReader(files), caps);
    UndoingDecisions undoing = new UndoingDecisions(certifications, pieces, roster, caps);
    QueueRoute queue =
        new QueueRoute(certifications, new Deputies(roster), new Permits(roster), clock);
    DecisionRoutes decisions = new DecisionRoutes(deciding, undoing, clock);
    DisputeRoutes disputed =
        new DisputeRoutes(
            new ReadingDisputes(disputes, roster),
            new AnsweringDisputes(disputes, pieces, roster, caps),
            clock);
    this.routes =
        new Routes(
            runtime,
            List.of(
                Route.of("GET /certifications", queue::page)
                    .with(
                        "courseCode",
                        "className",
                        "sectionId",
                        "q",
                        "state",
                        "teacher",
                        "cursor",
                        "limit"),
                Route.of("POST /certifications", decisions::many),
                Route.of("PUT /certifications/{pieceId}", decisions::one),
                Route.of("DELETE /certifications/{pieceId}", decisions::undo),
                Route.of("GET /disputes", disputed::page)
                    .with("as", "teacher", "className", "sectionId", "q", "cursor", "limit"),
                Route.of("PUT /disputes/{pieceId}", disputed::answer)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
