package tw.portfolio.functions.receipts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;
import tw.portfolio.receipt.AnsweringReports;
import tw.portfolio.receipt.ConfirmingReceipts;
import tw.portfolio.receipt.OverseeingReceipts;
import tw.portfolio.receipt.ReceiptStore;
import tw.portfolio.receipt.dynamo.DynamoReceiptStore;
import tw.portfolio.settings.SchoolNames;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSchoolNames;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;

/** Students confirm what the national database has received; offices answer what they report. */
public final class ReceiptsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public ReceiptsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new ReceiptsHandler().routes::answer, PrimingRequest.student("GET /me/receipts"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new DynamoReceiptStore(table, backoff),
        new DynamoRoster(table),
        new DynamoSettingsInForce(table),
        new DynamoSchoolNames(table, backoff),
        environment.clock(),
        new Secrets(new SecureRandom()),
        RuntimeContext.ofLambda(new Busy()));
  }

  ReceiptsHandler(
      ReceiptStore receipts,
      Roster roster,
      SettingsInForce inForce,
      SchoolNames names,
      InstantSource clock,
      Supplier<String> ids,
      RuntimeContext runtime) {
    OverseeingReceipts overseeing = new OverseeingReceipts(receipts, roster);
    StudentRoutes own =
        new StudentRoutes(
            new ConfirmingReceipts(receipts, inForce, new SettingsCache(inForce), ids),
            overseeing,
            names,
            clock);
    OfficeRoutes office =
        new OfficeRoutes(new AnsweringReports(receipts, roster), overseeing, names, clock);
    this.routes =
        new Routes(
            runtime,
            new Permits(roster)::barred,
            List.of(
                Route.of("GET /me/receipts", own::read),
                Route.of("GET /me/receipts/{period}/form", own::form),
                Route.of("POST /me/receipts/{period}/{kind}/confirmation", own::confirm)
                    .demandingAfterReading(),
                Route.of("POST /me/receipts/{period}/{kind}/reports", own::report)
                    .demandingAfterReading(),
                Route.of("PUT /me/receipt-reports/{caseId}", own::change).demandingAfterReading(),
                Route.of("POST /me/receipt-reports/{caseId}/withdrawal", own::withdraw)
                    .demandingAfterReading(),
                Route.of("GET /receipts", office::classes).with("period"),
                Route.of("GET /receipts/students", office::students).with("period", "className"),
                Route.of("GET /receipts/forms", office::forms).with("period", "className"),
                Route.of("GET /receipts/reports", office::cases).with("year", "state"),
                Route.of("GET /receipts/faults", office::faults),
                Route.of("PUT /receipts/faults", office::keep),
                Route.of("GET /students/{studentId}/receipts", office::student),
                Route.of("PUT /students/{studentId}/receipts/{period}/returned", office::tick),
                Route.of(
                    "POST /students/{studentId}/receipt-reports/{caseId}/answer", office::answer)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
