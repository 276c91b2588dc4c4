package tw.portfolio.functions.awards;

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
import tw.portfolio.evaluation.AwardStore;
import tw.portfolio.evaluation.DecidingAwards;
import tw.portfolio.evaluation.ProposingAwards;
import tw.portfolio.evaluation.dynamo.DynamoAwardStore;
import tw.portfolio.group.GroupStore;
import tw.portfolio.group.dynamo.DynamoGroupStore;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;

/** Awards (敘獎): the executive secretary proposes them, the working group decides. */
public final class AwardsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public AwardsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new AwardsHandler().routes::answer, PrimingRequest.staff("GET /awards"));
    Table table = Table.of(environment);
    this(
        new DynamoAwardStore(table, new JitteredBackoff(new SecureRandom())),
        new DynamoGroupStore(table, new JitteredBackoff(new SecureRandom())),
        new DynamoRoster(table),
        environment.clock(),
        new Secrets(new SecureRandom()),
        RuntimeContext.ofLambda(new Busy()));
  }

  AwardsHandler(
      AwardStore awards,
      GroupStore groups,
      Roster roster,
      InstantSource clock,
      Supplier<String> ids,
      RuntimeContext runtime) {
    AwardRoutes routesOfAwards =
        new AwardRoutes(
            new ProposingAwards(awards, roster, ids),
            new DecidingAwards(awards, groups, roster),
            clock);
    this.routes =
        new Routes(
            runtime,
            new Permits(roster)::barred,
            List.of(
                Route.of("GET /awards", routesOfAwards::list).with("year"),
                Route.of("POST /awards", routesOfAwards::propose),
                Route.of("PUT /awards/{awardId}", routesOfAwards::change),
                Route.of("DELETE /awards/{awardId}", routesOfAwards::withdraw),
                Route.of("POST /awards/{awardId}/decision", routesOfAwards::decide)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
