package tw.portfolio.functions.accounts;

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
import tw.portfolio.identity.UserPool;
import tw.portfolio.identity.cognito.CognitoUserPool;
import tw.portfolio.service.accounts.EndingSessions;
import tw.portfolio.service.accounts.KeepingAccounts;
import tw.portfolio.service.accounts.KeepingSignIns;
import tw.portfolio.service.accounts.NamingDeputies;
import tw.portfolio.service.accounts.ReadingStaff;
import tw.portfolio.store.AccountStore;
import tw.portfolio.store.DeputyStore;
import tw.portfolio.store.RecordStore;
import tw.portfolio.store.Roster;
import tw.portfolio.store.SignIns;
import tw.portfolio.store.dynamo.Stores;

/**
 * Offices give roles, say how people sign in, disable accounts and name deputies (各角色名單及權限設定, 代理人).
 */
public final class AccountsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public AccountsHandler() {
    Environment environment =
        Rehearsal.before(() -> new AccountsHandler().routes::answer, Scene.staff("GET /people"));
    Stores stores = new Stores(environment);
    UserPool pool = CognitoUserPool.of(environment);
    this(
        stores.roster(),
        stores.accounts(),
        stores.deputies(),
        stores.records(),
        stores.signIns(),
        pool,
        InstantSource.system(),
        Surroundings.ofLambda(new Busy()));
  }

  AccountsHandler(
      Roster roster,
      AccountStore accounts,
      DeputyStore deputies,
      RecordStore records,
      SignIns signIns,
      UserPool pool,
      InstantSource clock,
      Surroundings surroundings) {
    EndingSessions sessions = new EndingSessions(roster, signIns, pool);
    PeopleRoutes people =
        new PeopleRoutes(
            new ReadingStaff(roster, accounts),
            new KeepingAccounts(roster, accounts, records),
            sessions,
            clock);
    SignInRoutes signingIn =
        new SignInRoutes(new KeepingSignIns(roster, signIns, pool), sessions, clock);
    DeputyRoutes standIns = new DeputyRoutes(new NamingDeputies(roster, deputies, accounts), clock);
    this.routes =
        new Routes(
            surroundings,
            List.of(
                Route.of("GET /roles", people::roles),
                Route.of("GET /people", people::page).with("role", "cursor", "limit"),
                Route.of("GET /people/{personId}", people::one),
                Route.of("PUT /people/{personId}/roles/{role}", people::role),
                Route.of("PUT /people/{personId}/account", people::account),
                Route.of("GET /people/{personId}/sign-ins", signingIn::list),
                Route.of("PUT /people/{personId}/sign-ins/{provider}", signingIn::link),
                Route.of("DELETE /people/{personId}/sign-ins/{provider}", signingIn::unlink),
                Route.of("POST /people/{personId}/invitation", signingIn::invite),
                Route.of("POST /people/{personId}/sign-out", signingIn::signOut),
                Route.of("POST /me/sign-out", signingIn::signOutOneself),
                Route.of("GET /deputies", standIns::list).with("teacher"),
                Route.of("PUT /deputies/{teacherId}/{deputyId}", standIns::name),
                Route.of("DELETE /deputies/{teacherId}/{deputyId}", standIns::end)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
