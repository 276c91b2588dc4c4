package tw.portfolio.functions.history;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.aws.Busy;
import tw.portfolio.aws.Environment;
import tw.portfolio.aws.rehearsal.Rehearsal;
import tw.portfolio.aws.rehearsal.Scene;
import tw.portfolio.http.Route;
import tw.portfolio.http.Routes;
import tw.portfolio.http.Surroundings;
import tw.portfolio.service.access.Permits;
import tw.portfolio.service.history.ReadingHistory;
import tw.portfolio.store.ChangeLog;
import tw.portfolio.store.Roster;
import tw.portfolio.store.dynamo.Stores;

/** The information office reads every change of the school, students what concerns them. */
public final class HistoryHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public HistoryHandler() {
    Environment environment =
        Rehearsal.before(() -> new HistoryHandler().routes::answer, Scene.staff("GET /history"));
    Stores stores = new Stores(environment);
    this(
        stores.roster(),
        stores.changes(),
        InstantSource.system(),
        Surroundings.ofLambda(new Busy()));
  }

  HistoryHandler(Roster roster, ChangeLog log, InstantSource clock, Surroundings surroundings) {
    HistoryRoutes history = new HistoryRoutes(new ReadingHistory(roster, log), clock);
    this.routes =
        new Routes(
            surroundings,
            new Permits(roster)::barred,
            List.of(
                Route.of("GET /history", history::page)
                    .with("from", "until", "kind", "by", "about", "cursor", "limit"),
                Route.of("GET /history/export", history::file)
                    .with("format", "part", "from", "until", "kind", "by", "about")));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
