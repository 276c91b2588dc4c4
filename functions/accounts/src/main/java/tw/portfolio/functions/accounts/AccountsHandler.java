package tw.portfolio.functions.accounts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.account.AccountStore;
import tw.portfolio.account.DeputyStore;
import tw.portfolio.account.EndingSessions;
import tw.portfolio.account.KeepingAccounts;
import tw.portfolio.account.KeepingSignIns;
import tw.portfolio.account.ListingUnfinishedNames;
import tw.portfolio.account.NamingDeputies;
import tw.portfolio.account.ReadingPeople;
import tw.portfolio.account.SignIns;
import tw.portfolio.account.UserPool;
import tw.portfolio.account.cognito.CognitoUserPool;
import tw.portfolio.account.dynamo.DynamoAccountStore;
import tw.portfolio.account.dynamo.DynamoDeputyStore;
import tw.portfolio.account.dynamo.DynamoSignIns;
import tw.portfolio.contact.Addresses;
import tw.portfolio.contact.ContactStore;
import tw.portfolio.contact.dynamo.DynamoContactStore;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.DataKeys;

/**
 * Offices give roles, say how people sign in, disable accounts and name deputies (各角色名單及權限設定, 代理人).
 */
public final class AccountsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public AccountsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new AccountsHandler().routes::answer, PrimingRequest.staff("GET /people"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    UserPool pool = CognitoUserPool.of(environment);
    this(
        new DynamoRoster(table),
        new DynamoAccountStore(table, backoff),
        new DynamoDeputyStore(table, backoff),
        new DynamoRecordStore(table, backoff, DataKeys.none()),
        new DynamoSignIns(table, backoff),
        pool,
        new DynamoContactStore(table, backoff),
        environment.clock(),
        RuntimeContext.ofLambda(new Busy()));
  }

  AccountsHandler(
      Roster roster,
      AccountStore accounts,
      DeputyStore deputies,
      RecordStore records,
      SignIns signIns,
      UserPool pool,
      ContactStore contacts,
      InstantSource clock,
      RuntimeContext runtime) {
    Addresses addresses = new Addresses(contacts);
    EndingSessions sessions = new EndingSessions(roster, signIns, pool);
    PeopleRoutes people =
        new PeopleRoutes(
            new ReadingPeople(roster, accounts, records),
            new KeepingAccounts(roster, accounts, records),
            sessions,
            clock);
    SignInRoutes signingIn =
        new SignInRoutes(
            new KeepingSignIns(
                roster,
                signIns,
                pool,
                person -> addresses.of(person).address().map(MailAddress::text)),
            sessions,
            clock);
    UnfinishedNamesRoute unfinished =
        new UnfinishedNamesRoute(new ListingUnfinishedNames(roster, accounts), clock);
    DeputyRoutes standIns = new DeputyRoutes(new NamingDeputies(roster, deputies, accounts), clock);
    this.routes =
        new Routes(
            runtime,
            List.of(
                Route.of("GET /roles", people::roles),
                Route.of("GET /unfinished-names", unfinished::list),
                Route.of("GET /people", people::page)
                    .with("kind", "role", "className", "q", "cursor", "limit"),
                Route.of("GET /people/{personId}", people::one),
                Route.of("PUT /people/{personId}/roles/{role}", people::role),
                Route.of("PUT /people/{personId}/account", people::account),
                Route.of("GET /people/{personId}/sign-ins", signingIn::list),
                Route.of("PUT /people/{personId}/sign-ins/{provider}", signingIn::link),
                Route.of("DELETE /people/{personId}/sign-ins/{provider}", signingIn::unlink),
                Route.of("POST /people/{personId}/invitation", signingIn::invite),
                Route.of("POST /people/{personId}/sign-out", signingIn::signOut),
                Route.of("POST /me/sign-out", signingIn::signOutOneself).alsoForLeavers(),
                Route.of("GET /deputies", standIns::list).with("teacher", "q", "on"),
                Route.of("PUT /deputies/{teacherId}/{deputyId}", standIns::name),
                Route.of("DELETE /deputies/{teacherId}/{deputyId}", standIns::end)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
