package tw.portfolio.functions.statements;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.aws.Busy;
import tw.portfolio.aws.Environment;
import tw.portfolio.aws.Secrets;
import tw.portfolio.aws.rehearsal.Rehearsal;
import tw.portfolio.aws.rehearsal.Scene;
import tw.portfolio.http.Route;
import tw.portfolio.http.Routes;
import tw.portfolio.http.Surroundings;
import tw.portfolio.service.access.Permits;
import tw.portfolio.service.settings.KnownCaps;
import tw.portfolio.service.statement.ReviewingStatements;
import tw.portfolio.service.statement.WritingStatements;
import tw.portfolio.store.ClassGrades;
import tw.portfolio.store.Roster;
import tw.portfolio.store.StatementStore;
import tw.portfolio.store.dynamo.Stores;

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
        Rehearsal.before(
            () -> new StatementsHandler().routes::answer,
            Scene.student("GET /statement"),
            Scene.student("PUT /statement").saying("{}"));
    Stores stores = new Stores(environment);
    this(
        stores.statements(),
        stores.roster(),
        stores.classGrades(),
        InstantSource.system(),
        new Secrets(new SecureRandom()),
        Surroundings.ofLambda(new Busy()));
  }

  StatementsHandler(
      StatementStore statements,
      Roster roster,
      ClassGrades grades,
      InstantSource clock,
      Supplier<String> ids,
      Surroundings surroundings) {
    StudentRoutes own =
        new StudentRoutes(
            new WritingStatements(statements, roster, grades, new KnownCaps()), clock);
    ReviewRoutes review =
        new ReviewRoutes(new ReviewingStatements(statements, roster, grades, ids), clock);
    this.routes =
        new Routes(
            surroundings,
            new Permits(roster)::barred,
            List.of(
                Route.of("GET /statement", own::read).with("year"),
                Route.of("PUT /statement", own::save),
                Route.of("GET /statement/versions", own::editions).with("year", "cursor", "limit"),
                Route.of("GET /statement/versions/{edition}", own::edition).with("year"),
                Route.of("POST /statement/hand-in", own::handIn),
                Route.of("POST /statement/take-back", own::takeBack),
                Route.of("GET /statements", review::list).with("year", "className"),
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
