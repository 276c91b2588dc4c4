package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Bodies;

/** Sound requests about awards and evaluations, and one of each. */
final class AwardBodies {
  private AwardBodies() {}

  static Map<String, Function<Map<String, String>, JsonNode>> all() {
    return Map.of(
        "POST /awards",
        _ -> proposal(),
        "PUT /awards/{awardId}",
        _ -> proposal().put("version", Bodies.STALE),
        "DELETE /awards/{awardId}",
        _ -> seen().put("reason", "重新提報"),
        "POST /awards/{awardId}/decision",
        ids -> seen().put("meetingId", ids.get("meetingId")).put("kind", "嘉獎一次"),
        "POST /evaluations",
        _ -> semester());
  }

  private static ObjectNode seen() {
    return Json.object().put("version", Bodies.STALE);
  }

  private static ObjectNode proposal() {
    return Json.object()
        .put("year", 115)
        .put("semester", 1)
        .put("name", "教學組")
        .put("office", "教務處")
        .put("merit", "開課資料無誤")
        .put("kind", "嘉獎一次");
  }

  private static ObjectNode semester() {
    return Json.object().put("year", 115).put("semester", 1);
  }

  static Map<String, Function<Map<String, String>, String>> queries() {
    return Map.of(
        "GET /evaluations/{evaluationId}/lines", ids -> "personId=" + ids.get("personId"));
  }

  /** An evaluation that is done; its id. */
  static String evaluated(Schoolhouse house) {
    String id =
        house
            .send(house.colleague(), "POST", "/evaluations", semester())
            .expect(202)
            .path("jobId")
            .asText();
    return Eventually.get(
            () -> house.send(house.colleague(), "GET", "/jobs/" + id, Json.object()).body(),
            job -> job.path("state").asText().equals("done"))
        .path("jobId")
        .asText();
  }

  /** Proposes an award; its id. */
  static String proposed(Schoolhouse house) {
    return house
        .send(house.colleague(), "POST", "/awards", proposal())
        .expect(201)
        .path("awardId")
        .asText();
  }
}
