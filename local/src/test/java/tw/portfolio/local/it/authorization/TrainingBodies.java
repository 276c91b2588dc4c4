package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Bodies;

/** Sound requests about trainings, and one of students. */
final class TrainingBodies {
  private TrainingBodies() {}

  static Map<String, Function<Map<String, String>, JsonNode>> all() {
    String one = "/trainings/{trainingId}";
    return Map.of(
        "POST /trainings",
        _ -> plan(),
        "PUT " + one,
        _ -> plan().put("version", Bodies.STALE),
        "DELETE " + one,
        _ -> seen().put("reason", "改期"),
        "PUT " + one + "/attendance",
        _ -> attended(),
        "PUT " + one + "/attendance/file",
        _ -> attendedByFile());
  }

  private static ObjectNode seen() {
    return Json.object().put("version", Bodies.STALE);
  }

  private static ObjectNode plan() {
    ObjectNode body =
        Json.object()
            .put("kind", "students")
            .put("title", "系統操作")
            .put("date", "2026-08-20")
            .put("time", "10:10")
            .put("place", "電腦教室");
    body.putArray("audience").add("students");
    return body;
  }

  private static ObjectNode attended() {
    ObjectNode body = seen();
    body.putArray("rows");
    return body;
  }

  private static ObjectNode attendedByFile() {
    byte[] file = "學號,出席\n".getBytes(StandardCharsets.UTF_8);
    return seen().put("format", "csv").put("content", Base64.getEncoder().encodeToString(file));
  }

  /** Plans one; its id. */
  static String planned(Schoolhouse house) {
    return house
        .send(house.colleague(), "POST", "/trainings", plan())
        .expect(201)
        .path("trainingId")
        .asText();
  }
}
