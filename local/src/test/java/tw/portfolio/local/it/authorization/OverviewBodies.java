package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import tw.portfolio.local.http.Json;

/** Sound requests for reminders that are asked for by hand. */
final class OverviewBodies {
  private OverviewBodies() {}

  static Map<String, Function<Map<String, String>, JsonNode>> all() {
    return Map.of(
        "POST /reminders/preview",
        OverviewBodies::wanted,
        "POST /reminders",
        // Figures that are never so: nobody gets a mail.
        ids -> wanted(ids).put("mail", 99_999).put("notice", 0).put("before", 0));
  }

  private static ObjectNode wanted(Map<String, String> ids) {
    return Json.object().put("rule", "unsent").put("className", ids.get("className"));
  }
}
