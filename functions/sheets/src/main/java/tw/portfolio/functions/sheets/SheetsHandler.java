package tw.portfolio.functions.sheets;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;

/** Every list of the API as CSV or as a workbook. */
public final class SheetsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public SheetsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new SheetsHandler().routes::answer,
            PrimingRequest.staff("GET /sheets/{list}").at("list", "students"));
    this(
        HttpSchoolApi.of(environment),
        S3ArchiveStore.ofExports(environment),
        new Secrets(new SecureRandom()),
        environment.clock(),
        RuntimeContext.ofLambda(new Busy()));
  }

  SheetsHandler(
      SchoolApi api,
      ArchiveStore store,
      Supplier<String> secrets,
      InstantSource clock,
      RuntimeContext surroundings) {
    SheetRoute sheets = new SheetRoute(api, store, secrets, clock);
    this.routes =
        new Routes(
            surroundings,
            List.of(
                Route.of("GET /sheets/{list}", sheets::get)
                    .with(ListSheets.PARAMETERS.toArray(String[]::new))));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
