package tw.portfolio.functions.history;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.ReadingHistory;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;
import tw.portfolio.record.RecordLineReaders;

/** The information office reads every change of the school, students what concerns them. */
public final class HistoryHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public HistoryHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new HistoryHandler().routes::answer, PrimingRequest.staff("GET /history"));
    Table table = Table.of(environment);
    this(
        new DynamoRoster(table),
        new DynamoChangeLog(table),
        environment.clock(),
        RuntimeContext.ofLambda(new Busy()));
  }

  HistoryHandler(Roster roster, ChangeLog log, InstantSource clock, RuntimeContext runtime) {
    HistoryRoutes history =
        new HistoryRoutes(new ReadingHistory(roster, log, new RecordLineReaders()), clock);
    this.routes =
        new Routes(
            runtime,
            new Permits(roster)::barred,
            List.of(
                Route.of("GET /history", history::page)
                    .with("from", "until", "kind", "by", "about", "cursor", "limit")));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
