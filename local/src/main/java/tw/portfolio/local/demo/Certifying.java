package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.http.Json;

/** Teachers, and deputies for some, decide on all that waits, a page at a time. */
final class Certifying {
  /** What a teacher writes to the student when something has to be mended. */
  static final String REASON = "請補上實驗數據的單位，並在最後一頁寫出參考資料後再送一次。";

  private static final int PAGE = 40;

  private final Stage stage;
  private final Set<String> returning;
  private final int total;
  private final AtomicInteger done = new AtomicInteger();
  private final Map<String, Integer> certified = new ConcurrentHashMap<>();

  /**
   * @param returning ids of the pieces that are returned instead of certified
   * @param total how many are waiting
   */
  Certifying(Stage stage, Set<String> returning, int total) {
    this.stage = stage;
    this.returning = Set.copyOf(returning);
    this.total = total;
  }

  /** Everyone's queue, until nothing waits. */
  void run() {
    // One deputy decides for one teacher; everyone else for themselves.
    Optional<String> absent =
        stage.works().all().stream()
            .map(stage.cast()::teacherOf)
            .filter(teacher -> !stage.cast().deputiesOf(teacher).isEmpty())
            .findFirst();
    stage
        .together()
        .each(
            stage.cast().teachers(),
            teacher -> {
              boolean away = absent.filter(teacher::equals).isPresent();
              String actor = away ? stage.cast().deputiesOf(teacher).getFirst() : teacher;
              decide(actor, teacher);
              return teacher;
            });
    stage.checks().same(total, done.get(), "認證清單中的件數", "pieces in the teachers' queues");
    absent.ifPresent(
        teacher -> stage.screen().line("代理人代為認證一位教師的清單 (a deputy decided for a teacher)"));
  }

  private void decide(String actor, String teacher) {
    List<JsonNode> queue = queue(actor, teacher);
    for (int from = 0; from < queue.size(); from += 100) {
      batch(actor, queue.subList(from, Math.min(queue.size(), from + 100)));
    }
  }

  private List<JsonNode> queue(String actor, String teacher) {
    List<JsonNode> pieces = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          stage
              .client()
              .get(actor, "/certifications?teacher=" + teacher + "&limit=" + PAGE + cursor)
              .expected("GET /certifications");
      pieces.addAll(Stage.list(page.path("pieces")));
      cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return pieces;
  }

  private void batch(String actor, List<JsonNode> pieces) {
    ObjectNode body = Json.object();
    ArrayNode decisions = body.putArray("decisions");
    for (JsonNode piece : pieces) {
      String id = piece.path("pieceId").asText();
      ObjectNode decision = decision(piece, returning.contains(id));
      decisions.add(decision.put("pieceId", id));
    }
    JsonNode answer =
        stage
            .client()
            .send(actor, "POST", "/certifications", body)
            .expected("POST /certifications");
    for (JsonNode result : Stage.list(answer.path("results"))) {
      String id = result.path("pieceId").asText();
      stage
          .checks()
          .that(
              result.path("ok").asBoolean(),
              "認證 " + id + "：" + result.path("problem"),
              "deciding on " + id + ": " + result.path("problem"));
      Tally.Count count = returning.contains(id) ? Tally.Count.RETURNED : Tally.Count.CERTIFIED;
      stage.tally().add(count, 1);
      stage.screen().progress(done.incrementAndGet(), total, "件成果 (pieces)");
    }
    pieces.forEach(
        piece -> certified.put(piece.path("pieceId").asText(), piece.path("revision").asInt()));
  }

  private static ObjectNode decision(JsonNode piece, boolean back) {
    ObjectNode decision = Json.object().put("revision", piece.path("revision").asInt());
    decision.put("decision", back ? "return" : "certify");
    return back ? decision.put("reason", REASON) : decision;
  }

  /** A stranger may not decide; the same decision twice is the same answer. */
  void again() {
    for (Work work : stage.works().all()) {
      if (!certified.containsKey(work.id()) || returning.contains(work.id())) {
        continue;
      }
      String teacher = stage.cast().teacherOf(work);
      ObjectNode same =
          Json.object().put("revision", certified.get(work.id())).put("decision", "certify");
      String path = "/certifications/" + work.id();
      Reply twice = stage.client().send(teacher, "PUT", path, same);
      stage
          .checks()
          .that(
              twice.status() == 200 && twice.body().path("state").asText().equals("certified"),
              "同樣的認證再送一次：" + twice,
              "the same decision twice: " + twice);
      stage.cast().teachers().stream()
          .filter(other -> !other.equals(teacher))
          .filter(other -> !stage.cast().deputiesOf(teacher).contains(other))
          .findFirst()
          .ifPresent(
              other ->
                  stage
                      .checks()
                      .refused(
                          stage.client().send(other, "PUT", path, same),
                          403,
                          "not-permitted",
                          "不相干的教師認證",
                          "a stranger's decision"));
      return;
    }
  }
}
