package tw.portfolio.functions.export;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.job.RunningJobs;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;
import tw.portfolio.record.dynamo.DynamoClassGrades;
import tw.portfolio.submission.ConfirmingExports;
import tw.portfolio.submission.LinkingProducts;
import tw.portfolio.submission.PlanningStep;
import tw.portfolio.submission.RequestingExports;
import tw.portfolio.submission.StepQueue;
import tw.portfolio.submission.dynamo.DynamoExportStore;
import tw.portfolio.submission.sqs.SqsStepQueue;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/** Offices hand in what students have chosen, and look at drafts of it. */
public final class ExportHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public ExportHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new ExportHandler().routes::answer, PrimingRequest.staff("GET /submissions"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new PlanningStep.Records(
            new DynamoRoster(table),
            new DynamoClassGrades(table),
            new DynamoPieceStore(table, backoff),
            new DynamoExportStore(table, backoff)),
        new PlanningStep.Bytes(S3FileStore.of(environment), S3ArchiveStore.ofExports(environment)),
        SqsStepQueue.of(environment),
        new Secrets(new SecureRandom()),
        RunningJobs.kept(environment.required("PRODUCT_DAYS")),
        environment.clock(),
        RuntimeContext.ofLambda(new Busy()));
  }

  ExportHandler(
      PlanningStep.Records records,
      PlanningStep.Bytes bytes,
      StepQueue queue,
      Supplier<String> ids,
      Duration kept,
      InstantSource clock,
      RuntimeContext runtime) {
    ExportRoutes submissions =
        new ExportRoutes(
            new RequestingExports(
                records.roster(), records.grades(), records.exports(), queue, ids),
            new ConfirmingExports(
                records.roster(),
                records.exports(),
                new PlanningStep(records, bytes, ids, clock),
                queue),
            new LinkingProducts(records.roster(), records.exports(), bytes.archives(), kept),
            clock);
    this.routes =
        new Routes(
            runtime,
            List.of(
                Route.of("POST /submissions", submissions::start),
                Route.of("GET /submissions", submissions::page).with("year", "cursor", "limit"),
                Route.of("GET /submissions/{submissionId}", submissions::one),
                Route.of("DELETE /submissions/{submissionId}", submissions::cancel),
                Route.of("POST /submissions/{submissionId}/confirmation", submissions::confirm),
                Route.of("POST /submissions/{submissionId}/withdrawal", submissions::withdraw),
                Route.of("POST /submissions/{submissionId}/links", submissions::link)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
