package tw.portfolio.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import tw.portfolio.local.http.Json;

/**
 * An account of the pool. Nobody has a password here: whoever is at this machine signs in as
 * anyone.
 *
 * @param name its user name
 * @param subject its {@code sub}
 * @param cloud what 教育雲端帳號 calls the account, if it comes from there
 * @param email where its invitation went, if it was invited
 * @param enabled whether it may sign in
 * @param used whether it has been signed in with
 */
public record PoolUser(
    String name,
    String subject,
    Optional<String> cloud,
    Optional<String> email,
    boolean enabled,
    boolean used) {
  /** An invited account. */
  static PoolUser invited(String name, String subject, String email) {
    return new PoolUser(name, subject, Optional.empty(), Optional.of(email), true, false);
  }

  /** An account of 教育雲端帳號, which the pool knows from its first sign-in on. */
  static PoolUser ofCloud(String cloud, String subject) {
    return new PoolUser(
        CloudAccounts.name(cloud), subject, Optional.of(cloud), Optional.empty(), true, true);
  }

  static PoolUser read(ObjectNode json) {
    return new PoolUser(
        json.path("name").asText(),
        json.path("subject").asText(),
        Optional.of(json.path("cloud").asText()).filter(text -> !text.isEmpty()),
        Optional.of(json.path("email").asText()).filter(text -> !text.isEmpty()),
        json.path("enabled").asBoolean(),
        json.path("used").asBoolean());
  }

  ObjectNode json() {
    return Json.object()
        .put("name", name)
        .put("subject", subject)
        .put("cloud", cloud.orElse(""))
        .put("email", email.orElse(""))
        .put("enabled", enabled)
        .put("used", used);
  }

  PoolUser withEmail(String next) {
    return new PoolUser(name, subject, cloud, Optional.of(next), enabled, used);
  }

  PoolUser withEnabled(boolean next) {
    return new PoolUser(name, subject, cloud, email, next, used);
  }

  /** The same once somebody has signed in with it. */
  public PoolUser signedIn() {
    return new PoolUser(name, subject, cloud, email, enabled, true);
  }
}
