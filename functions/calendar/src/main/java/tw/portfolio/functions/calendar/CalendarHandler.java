package tw.portfolio.functions.calendar;

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
import tw.portfolio.calendar.KeepingPlan;
import tw.portfolio.calendar.PlanStore;
import tw.portfolio.calendar.dynamo.DynamoPlanStore;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;

/** The yearly plan of offices' work (預訂工作期程). */
public final class CalendarHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public CalendarHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new CalendarHandler().routes::answer, PrimingRequest.staff("GET /calendar"));
    Table table = Table.of(environment);
    this(
        new DynamoPlanStore(table, new JitteredBackoff(new SecureRandom())),
        new DynamoSettingsInForce(table),
        new DynamoRoster(table),
        InstantSource.system(),
        RuntimeContext.ofLambda(new Busy()));
  }

  CalendarHandler(
      PlanStore plans,
      SettingsInForce inForce,
      Roster roster,
      InstantSource clock,
      RuntimeContext runtime) {
    PlanRoutes plan = new PlanRoutes(new KeepingPlan(plans, inForce, roster), clock);
    this.routes =
        new Routes(
            runtime,
            new Permits(roster)::barred,
            List.of(
                Route.of("GET /calendar", plan::read).with("year"),
                Route.of("PUT /calendar/{year}", plan::plan),
                Route.of("PUT /calendar/{year}/rows/{rowId}/{occurrence}", plan::mark)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
