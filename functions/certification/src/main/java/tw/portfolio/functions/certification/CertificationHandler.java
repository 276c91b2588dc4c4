package tw.portfolio.functions.certification;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.aws.Busy;
import tw.portfolio.aws.Environment;
import tw.portfolio.aws.rehearsal.Rehearsal;
import tw.portfolio.aws.rehearsal.Scene;
import tw.portfolio.files.FileStore;
import tw.portfolio.files.SealReader;
import tw.portfolio.files.s3.S3FileStore;
import tw.portfolio.http.Route;
import tw.portfolio.http.Routes;
import tw.portfolio.http.Surroundings;
import tw.portfolio.service.access.Permits;
import tw.portfolio.service.certification.DecidingCertifications;
import tw.portfolio.service.certification.Deputies;
import tw.portfolio.service.settings.KnownCaps;
import tw.portfolio.store.CertificationStore;
import tw.portfolio.store.Roster;
import tw.portfolio.store.dynamo.Stores;

/** Teachers see what waits for them, and decide. */
public final class CertificationHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public CertificationHandler() {
    Environment environment =
        Rehearsal.before(
            () -> new CertificationHandler().routes::answer,
            Scene.staff("GET /certifications"),
            Scene.staff("POST /certifications").saying("{}"));
    Stores stores = new Stores(environment);
    this(
        stores.certifications(),
        stores.roster(),
        S3FileStore.of(environment),
        InstantSource.system(),
        Surroundings.ofLambda(new Busy()));
  }

  CertificationHandler(
      CertificationStore certifications,
      Roster roster,
      FileStore files,
      InstantSource clock,
      Surroundings surroundings) {
    DecidingCertifications deciding =
        new DecidingCertifications(certifications, roster, new SealReader(files), new KnownCaps());
    QueueRoute queue =
        new QueueRoute(certifications, new Deputies(roster), new Permits(roster), clock);
    DecisionRoutes decisions = new DecisionRoutes(deciding, clock);
    this.routes =
        new Routes(
            surroundings,
            List.of(
                Route.of("GET /certifications", queue::page)
                    .with("courseCode", "teacher", "cursor", "limit"),
                Route.of("POST /certifications", decisions::many),
                Route.of("PUT /certifications/{pieceId}", decisions::one)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
