package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Bodies;

/** Sound requests about the working group, and a meeting of it. */
final class GroupBodies {
  private GroupBodies() {}

  static Map<String, Function<Map<String, String>, JsonNode>> all() {
    String meeting = "/group/meetings/{meetingId}";
    return Map.of(
        "PUT /group/seats",
        _ -> seats(),
        "POST /group/meetings",
        _ -> plan(),
        "PUT " + meeting,
        _ -> plan().put("version", Bodies.STALE),
        "DELETE " + meeting,
        _ -> seen().put("reason", "改期"),
        "PUT " + meeting + "/minutes",
        _ -> minutes(),
        "POST " + meeting + "/approval",
        _ -> seen());
  }

  private static ObjectNode seen() {
    return Json.object().put("version", Bodies.STALE);
  }

  private static ObjectNode plan() {
    return Json.object()
        .put("date", "2026-08-20")
        .put("time", "14:30")
        .put("place", "校史室")
        .put("agenda", "一、工作期程");
  }

  private static ObjectNode seats() {
    ObjectNode body = seen().put("reason", "新學年度");
    body.putArray("tenures")
        .addObject()
        .put("seat", "parent")
        .put("name", "謝會長")
        .put("from", "2026-08-01");
    return body;
  }

  private static ObjectNode minutes() {
    ObjectNode body = seen().put("minutes", "散會");
    body.putArray("attendance")
        .addObject()
        .put("seat", "principal")
        .put("name", "洪校長")
        .put("presence", "present");
    body.putArray("decisions").add("通過");
    return body;
  }

  /** Plans a meeting; its id. */
  static String planned(Schoolhouse house) {
    return house
        .send(house.colleague(), "POST", "/group/meetings", plan())
        .expect(201)
        .path("meetingId")
        .asText();
  }
}
