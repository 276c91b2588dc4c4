package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Bodies;

/** Sound requests about the yearly plan. */
final class CalendarBodies {
  private CalendarBodies() {}

  static Map<String, Function<Map<String, String>, JsonNode>> all() {
    return Map.of(
        "PUT /calendar/{year}",
        _ -> plan(),
        "PUT /calendar/{year}/rows/{rowId}/{occurrence}",
        _ -> Json.object().put("version", Bodies.STALE).put("done", true));
  }

  private static ObjectNode plan() {
    ObjectNode body = Json.object().put("version", Bodies.STALE).put("reason", "會議決議");
    ObjectNode row =
        body.putArray("rows")
            .addObject()
            .put("rowId", "register")
            .put("area", "學生基本資料")
            .put("item", "學籍資料")
            .put("duty", "登錄");
    row.putArray("offices").add("REGISTRAR");
    row.putObject("timing").put("anytime", true);
    return body;
  }
}
