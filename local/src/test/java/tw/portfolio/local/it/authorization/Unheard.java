package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.local.http.Json;
import tw.portfolio.school.Pseudonym;

/** Ids of the same form as others, that nobody has in any school. */
final class Unheard {
  private static final String PSEUDONYM = "[0-9a-hjkmnp-tv-z]{26}";
  private static final int LEAST = 26;
  private static final String NOBODYS = Pseudonym.of(99, 99);

  private Unheard() {}

  /** The same names with other ids. */
  static Map<String, String> like(Map<String, String> ids) {
    Map<String, String> unheard = new HashMap<>();
    ids.forEach((name, id) -> unheard.put(name, like(id)));
    unheard.put("className", "399");
    unheard.computeIfPresent("sectionId", (_, id) -> section(id));
    return unheard;
  }

  /** The same text with other ids in it. */
  static String like(String text) {
    return text.replaceAll(PSEUDONYM, NOBODYS);
  }

  /** The same request about what nobody has instead of theirs. */
  static Requests.Call like(Requests.Call call, Map<String, String> theirs) {
    Map<String, String> unheard = like(theirs);
    String path = call.path();
    String body = call.body().map(JsonNode::toString).orElse("");
    for (Map.Entry<String, String> id : theirs.entrySet()) {
      // Years, roles and classes are the same words everywhere.
      if (id.getValue().length() >= LEAST) {
        path = path.replace(id.getValue(), unheard.get(id.getKey()));
        body = body.replace(id.getValue(), unheard.get(id.getKey()));
      }
    }
    return new Requests.Call(
        call.method(), path, body.isEmpty() ? Optional.empty() : Optional.of(read(body)));
  }

  private static JsonNode read(String json) {
    try {
      return Json.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (Json.BadJson e) {
      throw new AssertionError(e);
    }
  }

  private static String section(String id) {
    String key = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((key + "不存在").getBytes(StandardCharsets.UTF_8));
  }
}
