package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tw.portfolio.local.client.Patience;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.http.Json;

/** Students upload achievements of every category, and choose among them. */
final class Achieving {
  private static final int CAP_CHOSEN = 10;
  private static final int OF_WHICH_LINKS = 5;

  private final Stage stage;
  private final AchievementTexts texts;

  Achieving(Stage stage, LocalDate today) {
    this.stage = stage;
    this.texts = new AchievementTexts(stage.cast().year(), stage.cast().semester(), today);
  }

  /** Every student uploads one or two; each category comes up. */
  void run() {
    List<String> students = stage.cast().students();
    AtomicInteger done = new AtomicInteger();
    stage
        .together()
        .each(
            IntStream.range(0, students.size()).boxed().toList(),
            at -> {
              upload(students.get(at), at);
              stage.screen().progress(done.incrementAndGet(), students.size(), "位學生 (students)");
              return at;
            });
    refusals(students.getFirst());
  }

  private void upload(String student, int at) {
    int count = 1 + at % 2;
    for (int i = 0; i < count; i++) {
      int serial = at * 2 + i;
      String category =
          AchievementTexts.CATEGORIES.get(serial % AchievementTexts.CATEGORIES.size());
      ObjectNode body = texts.announcement(category, serial);
      boolean link = serial % OF_WHICH_LINKS == OF_WHICH_LINKS - 1;
      if (link) {
        body.put("link", "https://portfolio.example/works/" + serial);
        announce(student, body).expected("POST /achievements");
      } else {
        List<Upload> files = List.of(Upload.of(stage.samples().document(serial)));
        body.setAll(Announcements.files(files));
        JsonNode reserved = announce(student, body).expected("POST /achievements");
        new Sender(stage, student).put(reserved, files);
      }
      stage.tally().achievement(category);
    }
    boolean inTime =
        Patience.until(
            () -> achievements(student).stream().allMatch(one -> state(one).equals("ready")));
    stage
        .checks()
        .that(
            inTime && achievements(student).size() == count,
            "學生的多元表現：" + achievements(student),
            "a student's achievements: " + achievements(student));
  }

  private Reply announce(String student, ObjectNode body) {
    return stage.client().send(student, "POST", "/achievements", body);
  }

  private static String state(JsonNode achievement) {
    return achievement.path("state").asText();
  }

  private List<JsonNode> achievements(String student) {
    JsonNode page = stage.client().get(student, "/achievements").expected("GET /achievements");
    return Stage.list(page.path("achievements"));
  }

  private void refusals(String student) {
    ObjectNode backwards =
        texts.announcement("service", 0).put("link", "https://portfolio.example");
    ((ObjectNode) backwards.path("detail")).put("until", "2020-01-01");
    stage
        .checks()
        .refused(
            announce(student, backwards), 422, "invalid-fields", "結束早於開始", "ends before it begins");
    ObjectNode level = texts.announcement("cadre", 0).put("link", "https://portfolio.example");
    ((ObjectNode) level.path("detail")).put("level", "7");
    stage
        .checks()
        .refused(announce(student, level), 422, "invalid-fields", "沒有的幹部等級", "no such cadre level");
    stage
        .checks()
        .refused(
            announce(student, texts.announcement("work", 0)),
            422,
            "invalid-fields",
            "沒有檔案也沒有連結",
            "neither file nor link");
  }

  /** Every student chooses all there is. */
  void select() {
    stage
        .together()
        .each(
            stage.cast().students(),
            student -> {
              List<JsonNode> own = achievements(student);
              Reply reply = choose(student, own);
              boolean accepted =
                  stage
                      .checks()
                      .that(
                          reply.ok() && reply.body().path("chosen").asInt() == own.size(),
                          "學生勾選多元表現：" + reply,
                          "a student's choice of achievements: " + reply);
              if (accepted) {
                stage.tally().add(Tally.Count.ACHIEVEMENTS_SELECTED, own.size());
              }
              return student;
            });
    String first = stage.cast().students().getFirst();
    List<JsonNode> eleven = new ArrayList<>();
    for (int i = 0; i <= CAP_CHOSEN; i++) {
      eleven.add(achievements(first).getFirst());
    }
    stage
        .checks()
        .refused(
            choose(first, eleven), 409, "cap-reached", "勾選 11 件多元表現", "11 achievements chosen");
  }

  private Reply choose(String student, List<JsonNode> achievements) {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("achievements");
    for (JsonNode achievement : achievements) {
      list.addObject()
          .put("achievementId", achievement.path("achievementId").asText())
          .put("revision", achievement.path("revision").asInt());
    }
    return stage
        .client()
        .send(student, "PUT", "/achievement-selections/" + stage.cast().year(), body);
  }
}
