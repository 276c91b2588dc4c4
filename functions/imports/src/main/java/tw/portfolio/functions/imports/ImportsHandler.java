package tw.portfolio.functions.imports;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.access.Permits;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.imports.RequestingImports;
import tw.portfolio.imports.dynamo.DynamoImportStore;
import tw.portfolio.imports.sqs.SqsImportQueue;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.IncomingLinks;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.files.s3.S3IncomingLinks;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;

/** An office brings in a file of its own: template, upload, check, commit. */
public final class ImportsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public ImportsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new ImportsHandler().routes::answer,
            PrimingRequest.staff("GET /imports"),
            PrimingRequest.staff("POST /imports").saying("{}"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    ArchiveStore archives = S3ArchiveStore.ofImports(environment);
    this(
        new RequestingImports(
            new Permits(new DynamoRoster(table)),
            new DynamoImportStore(table, backoff),
            archives,
            SqsImportQueue.of(environment),
            new Secrets(new SecureRandom())),
        archives,
        S3IncomingLinks.of(environment),
        environment.clock(),
        RuntimeContext.ofLambda(new Busy()));
  }

  ImportsHandler(
      RequestingImports imports,
      ArchiveStore archives,
      IncomingLinks links,
      InstantSource clock,
      RuntimeContext runtime) {
    ImportRoutes routes = new ImportRoutes(imports, new ImportJson(archives, links), clock);
    TemplateRoute templates = new TemplateRoute(imports);
    this.routes =
        new Routes(
            runtime,
            List.of(
                Route.of("GET /imports/templates/{kind}", templates::get).with("format"),
                Route.of("POST /imports", routes::announce),
                Route.of("GET /imports", routes::page)
                    .with("kind", "state", "year", "cursor", "limit"),
                Route.of("GET /imports/{importId}", routes::one),
                Route.of("POST /imports/{importId}/check", routes::check),
                Route.of("POST /imports/{importId}/commit", routes::commit)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
