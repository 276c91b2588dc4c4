package tw.portfolio.functions.activation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.account.ActivatingAccounts;
import tw.portfolio.account.ActivationAttempts;
import tw.portfolio.account.ActivationCodes;
import tw.portfolio.account.MakingActivationCodes;
import tw.portfolio.account.SignIns;
import tw.portfolio.account.dynamo.DynamoActivationAttempts;
import tw.portfolio.account.dynamo.DynamoActivationCodes;
import tw.portfolio.account.dynamo.DynamoSignIns;
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

/**
 * Classes get their activation codes, and students link their accounts by them (帳號開設). The one
 * function that answers somebody of whom no school knows: it can reach the table and nothing else.
 */
public final class ActivationHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public ActivationHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new ActivationHandler().routes::answer,
            PrimingRequest.staff("GET /activation-codes"));
    SecureRandom random = new SecureRandom();
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(random);
    this(
        new DynamoRoster(table),
        new DynamoSignIns(table, backoff),
        new DynamoActivationCodes(table, backoff),
        new DynamoActivationAttempts(table),
        new Secrets(random),
        environment.clock(),
        RuntimeContext.ofLambda(new Busy()));
  }

  ActivationHandler(
      Roster roster,
      SignIns signIns,
      ActivationCodes codes,
      ActivationAttempts attempts,
      Supplier<String> secrets,
      InstantSource clock,
      RuntimeContext runtime) {
    CodeRoutes making = new CodeRoutes(new MakingActivationCodes(roster, codes, secrets), clock);
    ActivationRoute activation =
        new ActivationRoute(new ActivatingAccounts(roster, signIns, codes, attempts), clock);
    this.routes =
        new Routes(
            runtime,
            List.of(
                Route.of("GET /activation-codes", making::list).with("className"),
                Route.of("POST /activation-codes", making::make).with("format"),
                Route.of("POST /activation", activation::activate).forNewcomers()));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
