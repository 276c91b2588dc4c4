package tw.portfolio.functions.tokenclaims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.account.SignIn;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.json.MalformedJsonException;

/**
 * Who signs in, by the attributes of the pool's user. Only what the pool or the provider has
 * vouched for counts: names and addresses say nothing.
 */
final class PoolUser {
  private static final String IDENTITIES = "identities";
  private static final String STATUS = "cognito:user_status";

  private PoolUser() {}

  /** How the user signs in; empty for a user of whom that isn't certain. */
  static Optional<SignIn> signIn(Map<String, String> attributes) {
    Optional<String> identities = Optional.ofNullable(attributes.get(IDENTITIES));
    if (identities.isPresent()) {
      return federated(identities.get());
    }
    return "EXTERNAL_PROVIDER".equals(attributes.get(STATUS))
        ? Optional.empty()
        : signIn(SignIn.Provider.POOL, attributes.get("sub"));
  }

  /** One identity and no more: with two, whose token it is would depend on their order. */
  private static Optional<SignIn> federated(String json) {
    try {
      List<Object> identities = Json.list(json);
      return identities.size() == 1 && identities.getFirst() instanceof Map<?, ?> identity
          ? provider(identity.get("providerName"))
              .flatMap(provider -> signIn(provider, identity.get("userId")))
          : Optional.empty();
    } catch (MalformedJsonException _) {
      return Optional.empty();
    }
  }

  private static Optional<SignIn.Provider> provider(Object name) {
    return name instanceof String code
        ? SignIn.Provider.ofCode(code).filter(provider -> provider != SignIn.Provider.POOL)
        : Optional.empty();
  }

  private static Optional<SignIn> signIn(SignIn.Provider provider, Object subject) {
    return subject instanceof String text && SignIn.isSubject(text)
        ? Optional.of(new SignIn(provider, text))
        : Optional.empty();
  }
}
