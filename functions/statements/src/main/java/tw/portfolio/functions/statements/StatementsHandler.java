package tw.portfolio.functions.statements;

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
import tw.portfolio.record.ClassGrades;
import tw.portfolio.record.dynamo.DynamoClassGrades;
import tw.portfolio.settings.SchoolNames;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSchoolNames;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.statement.ReviewingStatements;
import tw.portfolio.statement.StatementStore;
import tw.portfolio.statement.WritingStatements;
import tw.portfolio.statement.dynamo.DynamoStatementStore;

/**
 * Students of grade 12 write their autobiography and study plan; homeroom teachers and counsellors
 * comment and check them.
 */
public final class StatementsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public StatementsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new StatementsHandler().routes::answer,
            PrimingRequest.student("GET /statement"),
            PrimingRequest.student("PUT /statement").saying("{}"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new DynamoStatementStore(table, backoff),
        new DynamoRoster(table),
        new DynamoSettingsInForce(table),
        new DynamoClassGrades(table),
        new DynamoSchoolNames(table, backoff),
        environment.clock(),
        new Secrets(new SecureRandom()),
        RuntimeContext.ofLambda(new Busy()));
  }

  StatementsHandler(
      StatementStore statements,
      Roster roster,
      SettingsInForce inForce,
      ClassGrades grades,
      SchoolNames names,
      InstantSource clock,
      Supplier<String> ids,
      RuntimeContext runtime) {
    WritingStatements writing =
        new WritingStatements(statements, roster, grades, new SettingsCache(inForce));
    StudentRoutes own = new StudentRoutes(writing, clock);
    PrintRoute print = new PrintRoute(writing, roster, names, clock);
    ReviewRoutes review =
        new ReviewRoutes(new ReviewingStatements(statements, roster, grades, ids), clock);
    this.routes =
        new Routes(
            runtime,
            new Permits(roster)::barred,
            List.of(
                Route.of("GET /statement", own::read).with("year"),
                Route.of("GET /statement/page", print::own).with("year"),
                Route.of("PUT /statement", own::save).demandingAfterReading(),
                Route.of("GET /statement/versions", own::editions).with("year", "cursor", "limit"),
                Route.of("GET /statement/versions/{edition}", own::edition).with("year"),
                Route.of("POST /statement/hand-in", own::handIn).demandingAfterReading(),
                Route.of("POST /statement/take-back", own::takeBack).demandingAfterReading(),
                Route.of("GET /statements", review::list).with("year", "className", "state", "q"),
                Route.of("GET /students/{studentId}/statement", review::read).with("year"),
                Route.of("POST /students/{studentId}/statement/comments", review::comment),
                Route.of("POST /students/{studentId}/statement/check", review::check),
                Route.of("POST /students/{studentId}/statement/return", review::giveBack)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
