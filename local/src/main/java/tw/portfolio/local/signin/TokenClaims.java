package tw.portfolio.local.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.local.function.FunctionPool;
import tw.portfolio.local.function.Outcome;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.pool.CloudAccounts;
import tw.portfolio.local.pool.PoolUser;

/** Asks the function that says what a token says, as the user pool does before it makes one. */
public final class TokenClaims {
  /** Why the function is asked: somebody signs in. */
  static final String SIGN_IN = "TokenGeneration_HostedAuth";

  /** Why the function is asked: a token is renewed. */
  static final String RENEWAL = "TokenGeneration_RefreshTokens";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final FunctionPool function;

  /** Asks this function. */
  public TokenClaims(FunctionPool function) {
    this.function = function;
  }

  /** What the function said. */
  sealed interface Said {
    /** What the tokens are to say. */
    record Claims(Map<String, String> id, Map<String, String> access) implements Said {}

    /** No token, and why. */
    record No(String message) implements Said {}
  }

  Said of(PoolUser user, String why) {
    try {
      return switch (function.invoke(Json.bytes(event(user, why)), PATIENCE)) {
        case Outcome.Answered(String json) -> read(json);
        case Outcome.Failed(String _, String message) ->
            new Said.No("PreTokenGeneration failed with error " + message);
        case Outcome.TimedOut _, Outcome.Throttled _ ->
            new Said.No("PreTokenGeneration did not answer in time.");
      };
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Said.No("The local system is closing.");
    }
  }

  private static Said read(String json) {
    try {
      JsonNode details =
          Json.read(json.getBytes(StandardCharsets.UTF_8))
              .at("/response/claimsAndScopeOverrideDetails");
      return new Said.Claims(
          claims(details.path("idTokenGeneration")), claims(details.path("accessTokenGeneration")));
    } catch (Json.BadJson e) {
      throw new IllegalStateException("The function's answer is no JSON", e);
    }
  }

  private static Map<String, String> claims(JsonNode generation) {
    Map<String, String> claims = new LinkedHashMap<>();
    generation
        .path("claimsToAddOrOverride")
        .properties()
        .forEach(claim -> claims.put(claim.getKey(), claim.getValue().asText()));
    return claims;
  }

  private static ObjectNode event(PoolUser user, String why) {
    ObjectNode event =
        Json.object()
            .put("version", "2")
            .put("triggerSource", why)
            .put("region", "us-east-1")
            .put("userPoolId", "us-east-1_local")
            .put("userName", user.name());
    event
        .putObject("callerContext")
        .put("awsSdkVersion", "aws-sdk-unknown-unknown")
        .put("clientId", "local");
    ObjectNode request = event.putObject("request");
    request.set("userAttributes", Json.tree(attributes(user)));
    request.putArray("scopes").add("openid");
    event.putObject("response").putNull("claimsAndScopeOverrideDetails");
    return event;
  }

  private static Map<String, String> attributes(PoolUser user) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("sub", user.subject());
    attributes.put(
        "cognito:user_status", user.cloud().isPresent() ? "EXTERNAL_PROVIDER" : "CONFIRMED");
    user.email()
        .ifPresent(
            email -> {
              attributes.put("email", email);
              attributes.put("email_verified", "true");
            });
    user.cloud().ifPresent(subject -> attributes.put("identities", identities(subject)));
    return attributes;
  }

  private static String identities(String subject) {
    return new String(
        Json.bytes(
            Json.tree(
                List.of(
                    Map.of(
                        "userId",
                        subject,
                        "providerName",
                        CloudAccounts.PROVIDER,
                        "providerType",
                        "OIDC",
                        "primary",
                        true)))),
        StandardCharsets.UTF_8);
  }
}
