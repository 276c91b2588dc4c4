package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import tw.portfolio.local.client.Upload;

/** Students upload achievements of every category, and choose among them. */
final class Achieving {
  private static final int OF_WHICH_LINKS = 5;

  private final Stage stage;
  private final List<String> students;
  private final List<JsonNode> details;
  private final Map<String, List<JsonNode>> kept = new ConcurrentHashMap<>();

  Achieving(Stage stage) {
    this.stage = stage;
    this.students = stage.cast().students();
    this.details = stage.texts().details();
  }

  /** Every student uploads one or two; each category comes up. */
  void run() {
    List<Integer> places = IntStream.range(0, students.size()).boxed().toList();
    stage.each(places, "位學生上傳 (students)", this::upload);
    stage.each(places, "位學生的檔案已檢查 (students' files examined)", this::settle);
  }

  private static int count(int at) {
    return 1 + at % 2;
  }

  private void upload(int at) {
    String student = students.get(at);
    for (int serial = at * 2; serial < at * 2 + count(at); serial++) {
      JsonNode detail = details.get(serial % details.size());
      ObjectNode body = stage.texts().body("achievement").set("detail", detail);
      if (serial % OF_WHICH_LINKS == OF_WHICH_LINKS - 1) {
        body.put("link", "https://portfolio.example/works/" + serial);
        stage.act(student, "POST", "/achievements", body);
      } else {
        List<Upload> files = List.of(Upload.of(stage.samples().document(serial)));
        body.setAll(Upload.announced(files));
        new Sender(stage, student).put(stage.act(student, "POST", "/achievements", body), files);
      }
      stage.tally().achievement(detail.path("category").asText());
    }
  }

  private void settle(int at) {
    String student = students.get(at);
    List<JsonNode> own =
        stage.awaited(
            () -> Stage.list(stage.read(student, "/achievements").path("achievements")),
            all -> all.stream().allMatch(one -> Stage.state(one).equals("ready")),
            student);
    stage.checks().same(count(at), own.size(), "學生的多元表現", "a student's achievements");
    kept.put(student, own);
  }

  /** Every student chooses all there is. */
  void select() {
    stage.each(
        students,
        "位學生 (students)",
        student -> {
          List<JsonNode> own = kept.get(student);
          JsonNode choice = Stage.chosen("achievements", "achievementId", own);
          String path = "/achievement-selections/" + stage.cast().year();
          int chosen = stage.act(student, "PUT", path, choice).path("chosen").asInt();
          if (stage.checks().same(own.size(), chosen, "勾選的多元表現", "achievements chosen")) {
            stage.tally().add(Tally.Count.ACHIEVEMENTS_SELECTED, chosen);
          }
        });
  }
}
