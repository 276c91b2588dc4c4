package tw.portfolio.functions.tokenclaims;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.AccessTokenGeneration;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.ClaimsAndScopeOverrideDetails;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.IdTokenGeneration;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.Request;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2.Response;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Person;
import tw.portfolio.account.ResolvingSignIns;
import tw.portfolio.account.ResolvingSignIns.Admitted;
import tw.portfolio.account.SignIn;
import tw.portfolio.account.SignIns;
import tw.portfolio.account.dynamo.DynamoSignIns;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.LeaverAccess;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;

/**
 * Says school, person, kind and name in each token that the user pool makes or renews, and nothing
 * else that is personal. Whoever has left gets none, or while the school has that open one that is
 * good for the own copy alone; whom no school has linked gets one with which nothing can be done
 * but to enter an activation code.
 */
public final class TokenClaimsHandler
    implements RequestHandler<
        CognitoUserPoolPreTokenGenerationEventV2, CognitoUserPoolPreTokenGenerationEventV2> {
  private static final String NAME = "name";
  private static final String KIND = "kind";

  /** What the weekly call says in place of a pool's trigger, so that the function stays ready. */
  private static final String READY = "READY";

  /** What a token says about itself and can't be taken out of it. */
  private static final Set<String> KEPT = Set.of("sub", "identities", NAME);

  private final ResolvingSignIns lettingIn;
  private final InstantSource clock;

  /** On Lambda. */
  public TokenClaimsHandler() {
    Environment environment = Environment.ofFunction();
    Table table = Table.of(environment);
    this(
        new DynamoSignIns(table, new JitteredBackoff(new SecureRandom())),
        new DynamoSettingsInForce(table),
        environment.clock());
  }

  TokenClaimsHandler(SignIns signIns, SettingsInForce inForce, InstantSource clock) {
    this.lettingIn = new ResolvingSignIns(signIns, new LeaverAccess(inForce));
    this.clock = clock;
  }

  /**
   * The event with what its tokens are to say; as it came, if nobody asks for one.
   *
   * @throws NoTokenException if there is to be no token
   */
  @Override
  public CognitoUserPoolPreTokenGenerationEventV2 handleRequest(
      CognitoUserPoolPreTokenGenerationEventV2 event, Context context) {
    if (READY.equals(event.getTriggerSource())) {
      return event;
    }
    Map<String, String> attributes =
        Optional.ofNullable(event.getRequest()).map(Request::getUserAttributes).orElse(Map.of());
    Answer<Admitted> answer =
        PoolUser.signIn(attributes)
            .map(signIn -> lettingIn.admitted(signIn, clock.instant()))
            .orElseGet(() -> Answer.refused(unclear()));
    switch (answer) {
      case Answer.Granted<Admitted>(Admitted admitted) ->
          event.setResponse(response(claims(admitted), personal(attributes)));
      case Answer.Refused<Admitted>(Problem problem) -> throw new NoTokenException(problem);
    }
    return event;
  }

  private static Map<String, String> claims(Admitted admitted) {
    return switch (admitted) {
      case Admitted.Member(Person person) -> claims(person, person.isStaff() ? "staff" : "student");
      case Admitted.Leaver(Person person) -> claims(person, "leaver");
      case Admitted.Newcomer(SignIn account) ->
          Map.of(
              KIND,
              "newcomer",
              "provider",
              account.provider().code(),
              "subject",
              account.subject());
    };
  }

  private static Map<String, String> claims(Person person, String kind) {
    return Map.of(
        "school",
        person.school().text(),
        "person",
        person.id().text(),
        KIND,
        kind,
        NAME,
        person.name());
  }

  /** What the pool knows of the user and would tell by itself. */
  private static String[] personal(Map<String, String> attributes) {
    return attributes.keySet().stream()
        .filter(name -> !KEPT.contains(name) && !name.startsWith("cognito:"))
        .sorted()
        .toArray(String[]::new);
  }

  private static Response response(Map<String, String> claims, String[] personal) {
    return new Response(
        ClaimsAndScopeOverrideDetails.builder()
            .withIdTokenGeneration(new IdTokenGeneration(claims, personal))
            .withAccessTokenGeneration(
                new AccessTokenGeneration(claims, new String[0], new String[0], new String[0]))
            .build());
  }

  private static Problem unclear() {
    return Problem.of(
        ProblemKind.UNAUTHENTICATED,
        "無法確認您的登入帳號。請重新登入；若仍無法使用，請洽學校資訊組。",
        "The sign-in doesn't say certainly whose account it is. Sign in again; if that does not"
            + " help, ask the school's information office.");
  }
}
