package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Bodies;
import tw.portfolio.school.PersonId;

/** Sound requests about a background job, and such a job. */
final class JobBodies {
  private JobBodies() {}

  static Map<String, Function<Map<String, String>, JsonNode>> all() {
    return Map.of(
        "PUT /books/settings",
        _ -> Bodies.bookSettings(),
        "POST /prechecks",
        _ -> Json.object().put("year", 103),
        "POST /jobs/{jobId}/confirmation",
        _ -> Json.object().put("version", 1),
        "POST /jobs/{jobId}/links",
        ids -> Json.object().put("name", ids.get("jobFile")));
  }

  static Map<String, Function<Map<String, String>, String>> queries() {
    return Map.of(
        "GET /jobs",
        _ -> "kind=precheck",
        "GET /prechecks/{jobId}/findings",
        _ -> "className=" + Schoolhouse.CLASS);
  }

  /** A pre-check that is done. */
  static JsonNode precheck(Schoolhouse house, PersonId person) {
    String id =
        house
            .send(person, "POST", "/prechecks", Json.object().put("year", house.year()))
            .expect(202)
            .path("jobId")
            .asText();
    return Eventually.get(
        () -> house.send(person, "GET", "/jobs/" + id, Json.object()).body(),
        job -> job.path("state").asText().equals("done"));
  }
}
