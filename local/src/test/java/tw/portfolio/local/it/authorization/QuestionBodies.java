package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Bodies;
import tw.portfolio.school.PersonId;

/** Sound requests about questions, and such a question. */
final class QuestionBodies {
  private QuestionBodies() {}

  static Map<String, Function<Map<String, String>, JsonNode>> all() {
    return Map.of(
        "POST /me/questions",
        _ -> words(),
        "POST /me/questions/{questionId}/additions",
        _ -> seen().put("words", "還是不行"),
        "POST /me/questions/{questionId}/closing",
        _ -> seen(),
        "POST /questions/{questionId}/answer",
        _ -> seen().put("words", "請重新整理。"),
        "PUT /questions/{questionId}/office",
        _ -> seen().put("words", "請協助").put("office", "REGISTRAR"));
  }

  private static ObjectNode words() {
    return Json.object().put("words", "檔案傳到一半就停了");
  }

  private static ObjectNode seen() {
    return Json.object().put("version", Bodies.STALE);
  }

  /** Somebody asks the information office; the question's id. */
  static String asked(Schoolhouse house, PersonId person) {
    return house
        .send(person, "POST", "/me/questions", words())
        .expect(201)
        .path("questionId")
        .asText();
  }
}
