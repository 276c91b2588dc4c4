package tw.portfolio.functions.jobs;

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
import tw.portfolio.archive.year.AskingYearArchives;
import tw.portfolio.copy.AskingCopies;
import tw.portfolio.evaluation.EvaluationOrder;
import tw.portfolio.evaluation.ReadingEvaluations;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.JobStore;
import tw.portfolio.job.SealedPasswords;
import tw.portfolio.job.WatchingJobs;
import tw.portfolio.job.dynamo.DynamoJobStore;
import tw.portfolio.job.kms.KmsSealedPasswords;
import tw.portfolio.job.sqs.SqsJobQueue;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
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
import tw.portfolio.receipt.AskingReceipts;
import tw.portfolio.submission.book.AskingBooks;
import tw.portfolio.submission.book.BookSettingsStore;
import tw.portfolio.submission.book.KeepingBookSettings;
import tw.portfolio.submission.book.dynamo.DynamoBookSettingsStore;
import tw.portfolio.submission.precheck.AskingPrechecks;
import tw.portfolio.submission.precheck.ReadingFindings;
import tw.portfolio.transfer.AskingTransfers;

/** People ask for what takes longer than a request, watch it, and fetch what it made. */
public final class JobsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public JobsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new JobsHandler().routes::answer, PrimingRequest.student("GET /me/jobs"));
    Table table = Table.of(environment);
    JobStore jobs = new DynamoJobStore(table, new JitteredBackoff(new SecureRandom()));
    Permits permits = new Permits(new DynamoRoster(table));
    this(
        new AskingJobs(
            permits,
            jobs,
            S3ArchiveStore.ofImports(environment),
            SqsJobQueue.of(environment),
            new Secrets(new SecureRandom())),
        new WatchingJobs(permits, jobs),
        S3ArchiveStore.ofExports(environment),
        S3IncomingLinks.of(environment),
        new DynamoBookSettingsStore(table, new JitteredBackoff(new SecureRandom())),
        permits,
        new DynamoRoster(table),
        KmsSealedPasswords.of(environment),
        environment.clock(),
        RuntimeContext.ofLambda(new Busy()));
  }

  JobsHandler(
      AskingJobs asking,
      WatchingJobs watching,
      ArchiveStore archives,
      IncomingLinks links,
      BookSettingsStore books,
      Permits permits,
      Roster roster,
      SealedPasswords passwords,
      InstantSource clock,
      RuntimeContext runtime) {
    JobRoutes jobs = new JobRoutes(asking, watching, archives, links, clock);
    CopyRoute copies = new CopyRoute(new AskingCopies(asking, watching), jobs, clock);
    PrecheckRoutes prechecks =
        new PrecheckRoutes(
            new AskingPrechecks(asking), new ReadingFindings(watching, archives), jobs, clock);
    ArchiveRoute archiving = new ArchiveRoute(new AskingYearArchives(asking), jobs, clock);
    BookRoutes bookRoutes =
        new BookRoutes(
            new AskingBooks(asking, books, permits),
            new KeepingBookSettings(books, permits),
            jobs,
            clock);
    TransferRoutes transfers =
        new TransferRoutes(new AskingTransfers(asking, permits, roster, passwords), jobs, clock);
    ReceiptsRoute receipts =
        new ReceiptsRoute(new AskingReceipts(asking, permits, passwords), jobs, clock);
    EvaluationRoutes evaluations =
        new EvaluationRoutes(
            new EvaluationOrder(asking),
            new ReadingEvaluations(permits, watching, archives),
            jobs,
            clock);
    this.routes =
        new Routes(
            runtime,
            List.of(
                Route.of("GET /jobs", jobs::page).with("kind", "cursor", "limit"),
                Route.of("GET /me/jobs", jobs::own)
                    .with("cursor", "limit")
                    .readingThePerson()
                    .alsoForLeavers(),
                Route.of("POST /me/copies", copies::ask).readingThePerson().alsoForLeavers(),
                Route.of("POST /books", bookRoutes::ask).readingThePerson(),
                Route.of("GET /books/settings", bookRoutes::settings).readingThePerson(),
                Route.of("PUT /books/settings", bookRoutes::keep).readingThePerson(),
                Route.of("POST /transfers/exports", transfers::pack).readingThePerson(),
                Route.of("POST /transfers/imports", transfers::take).readingThePerson(),
                Route.of("POST /receipts/imports", receipts::ask).readingThePerson(),
                Route.of("POST /archives", archiving::ask).readingThePerson(),
                Route.of("POST /prechecks", prechecks::ask).readingThePerson(),
                Route.of("GET /prechecks/{jobId}/findings", prechecks::findings)
                    .with("className", "cursor", "limit")
                    .readingThePerson(),
                Route.of("POST /evaluations", evaluations::ask).readingThePerson(),
                Route.of("GET /evaluations/{evaluationId}", evaluations::figures)
                    .readingThePerson(),
                Route.of("GET /evaluations/{evaluationId}/lines", evaluations::lines)
                    .with("personId", "figure", "cursor", "limit")
                    .readingThePerson(),
                Route.of("GET /jobs/{jobId}", jobs::one).readingThePerson().alsoForLeavers(),
                Route.of("POST /jobs/{jobId}/confirmation", jobs::goOn).readingThePerson(),
                Route.of("POST /jobs/{jobId}/links", jobs::link)
                    .readingThePerson()
                    .alsoForLeavers(),
                Route.of("DELETE /jobs/{jobId}", jobs::cancel).readingThePerson()));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
