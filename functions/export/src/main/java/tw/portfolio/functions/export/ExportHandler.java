package tw.portfolio.functions.export;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;
import tw.portfolio.submission.CountingWork;
import tw.portfolio.submission.RequestingExports;
import tw.portfolio.submission.dynamo.DynamoExportStore;
import tw.portfolio.submission.sqs.SqsStepQueue;
import tw.portfolio.work.summary.dynamo.DynamoSummaries;

/** An office asks for the export of a school year and watches it (設備組 提交課程學習成果). */
public final class ExportHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public ExportHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new ExportHandler().routes::answer, PrimingRequest.staff("GET /exports"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new RequestingExports(
            new DynamoRoster(table),
            new DynamoExportStore(table, backoff),
            SqsStepQueue.of(environment),
            new Secrets(new SecureRandom())),
        new CountingWork(new DynamoRoster(table), new DynamoSummaries(table, backoff)),
        S3ArchiveStore.ofExports(environment),
        InstantSource.system(),
        RuntimeContext.ofLambda(new Busy()));
  }

  ExportHandler(
      RequestingExports exports,
      CountingWork counting,
      ArchiveStore archives,
      InstantSource clock,
      RuntimeContext runtime) {
    ExportRoutes export = new ExportRoutes(exports, archives, clock);
    this.routes =
        new Routes(
            runtime,
            List.of(
                Route.of("POST /exports", export::start),
                Route.of("GET /exports", export::page).with("year", "cursor", "limit"),
                Route.of("GET /exports/{exportId}", export::one),
                Route.of("GET /totals", new TotalsRoute(counting, clock)::read).with("year")));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
