package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Bodies;

/** What requests about what a school sets send: none of them is of the version that is there. */
final class SettingBodies {
  private SettingBodies() {}

  static Map<String, Function<Map<String, String>, JsonNode>> all() {
    return Map.of(
        "PUT /school",
        _ -> changed("改名").put("name", "改名的高級中學"),
        "PUT /retention",
        _ -> changed("依校務會議決議").put("retentionYears", 9),
        "PUT /retention/leavers",
        _ -> changed("依校務會議決議").put("leaverYears", 9),
        "PUT /reminder-settings",
        _ -> reminders());
  }

  private static ObjectNode changed(String reason) {
    return Json.object().put("version", Bodies.STALE).put("reason", reason);
  }

  private static ObjectNode reminders() {
    ObjectNode body = changed("依行政會議決議").put("hour", 8);
    body.putObject("rules");
    return body;
  }
}
