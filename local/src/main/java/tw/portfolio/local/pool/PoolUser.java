package tw.portfolio.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tw.portfolio.local.http.Json;

/**
 * An account of the pool. Nobody signs in here with a password, so none has ever been used.
 *
 * @param name its user name
 * @param subject its {@code sub}
 * @param email where its invitation went
 * @param enabled whether it may sign in
 */
record PoolUser(String name, String subject, String email, boolean enabled) {
  static PoolUser read(ObjectNode json) {
    return new PoolUser(
        json.path("name").asText(),
        json.path("subject").asText(),
        json.path("email").asText(),
        json.path("enabled").asBoolean());
  }

  ObjectNode json() {
    return Json.object()
        .put("name", name)
        .put("subject", subject)
        .put("email", email)
        .put("enabled", enabled);
  }

  PoolUser withEmail(String next) {
    return new PoolUser(name, subject, next, enabled);
  }

  PoolUser withEnabled(boolean next) {
    return new PoolUser(name, subject, email, next);
  }
}
