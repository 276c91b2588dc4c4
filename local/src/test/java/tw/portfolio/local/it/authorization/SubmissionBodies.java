package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import tw.portfolio.local.http.Json;

/** What requests about handing in and sealing send: none of them hands anything in. */
final class SubmissionBodies {
  /** A school year in which nobody is here. */
  private static final int EMPTY = 103;

  private SubmissionBodies() {}

  static Map<String, Function<Map<String, String>, JsonNode>> all() {
    String one = "POST /submissions/{submissionId}/";
    return Map.of(
        "POST /archives",
        _ -> Json.object().put("year", EMPTY),
        "POST /submissions (outcome)",
        _ -> draft("outcome", EMPTY),
        "POST /submissions (achievement)",
        _ -> draft("achievement", EMPTY),
        one + "confirmation",
        _ -> Json.object().put("students", 1).put("pieces", 1).put("leftOut", 0),
        one + "withdrawal",
        _ -> Json.object().put("reason", "漏了一班"),
        one + "links",
        ids -> Json.object().put("name", ids.get("submissionFile")));
  }

  /** A draft of the school, to look at. */
  static ObjectNode draft(String kind, int year) {
    return Json.object()
        .put("kind", kind)
        .put("year", year)
        .put("purpose", "draft")
        .put("scope", "school");
  }
}
