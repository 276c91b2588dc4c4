package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.http.Json;

/**
 * The offices that run the platform: an announcement, a role given and taken back, more time for
 * one student, and the history in which all of it stands.
 */
final class Governing {
  private final Stage stage;
  private final Client client;
  private final Checks checks;
  private final LocalDate today;

  Governing(Stage stage, LocalDate today) {
    this.stage = stage;
    this.client = stage.client();
    this.checks = stage.checks();
    this.today = today;
  }

  void run() {
    announce();
    giveAndTakeBackRole();
    giveTime();
    readHistory();
  }

  private void announce() {
    ObjectNode notice =
        Json.object()
            .put("title", "學習歷程檔案上傳提醒")
            .put("text", "本學期課程學習成果與多元表現請於期限內上傳。\n如有問題請洽教務處。")
            .put("from", today.toString())
            .put("until", today.plusDays(14).toString());
    notice.putArray("audience").add("students");
    Reply published =
        client.send(stage.cast().offices().information(), "POST", "/announcements", notice);
    checks.that(published.ok(), "發布公告：" + published, "an announcement: " + published);
    String student = stage.cast().students().getFirst();
    Reply own = client.send(student, "POST", "/announcements", notice);
    checks.refused(own, 403, "not-permitted", "學生發布公告", "a student's announcement");
    JsonNode seen = client.get(student, "/announcements").expected("GET /announcements");
    checks.same(1, seen.path("announcements").size(), "學生看到的公告", "what a student sees");
  }

  private void giveAndTakeBackRole() {
    String manager = stage.cast().offices().registrar();
    String teacher = stage.cast().teachers().getLast();
    Reply before = client.get(teacher, "/exports");
    checks.refused(before, 403, "not-permitted", "沒有角色的教師", "a teacher without the role");
    hold(manager, teacher, true);
    Reply holding = client.get(teacher, "/exports");
    checks.that(holding.ok(), "授予角色後立即生效：" + holding, "a role counts at once: " + holding);
    hold(manager, teacher, false);
    Reply after = client.get(teacher, "/exports");
    checks.refused(after, 403, "not-permitted", "收回角色後", "after the role was taken back");
  }

  private void hold(String manager, String teacher, boolean held) {
    Reply reply =
        client.send(
            manager,
            "PUT",
            "/people/" + teacher + "/roles/EQUIPMENT_HEAD",
            Json.object().put("held", held).put("reason", "設備組長請假，由教師代理"));
    checks.that(reply.ok(), "角色設定：" + reply, "a role set: " + reply);
  }

  private void giveTime() {
    ObjectNode more =
        Json.object()
            .put("year", stage.cast().year())
            .put("window", "upload" + stage.cast().semester())
            .put("student", stage.cast().students().getLast())
            .put("until", today.plusDays(20).toString())
            .put("reason", "住院兩週");
    Reply given = client.send(stage.cast().exporter(), "POST", "/extensions", more);
    checks.that(given.ok(), "個別延長：" + given, "more time for one student: " + given);
  }

  private void readHistory() {
    JsonNode page =
        client
            .get(stage.cast().offices().information(), "/history?limit=100")
            .expected("GET /history");
    boolean told =
        StreamSupport.stream(page.path("changes").spliterator(), false)
            .anyMatch(change -> change.toString().contains("設備組長請假"));
    checks.that(told, "異動歷程記得角色的變動", "the history knows who was given a role and why");
    Reply foreign = client.get(stage.cast().teachers().getLast(), "/history");
    checks.refused(foreign, 403, "not-permitted", "教師查全校歷程", "a teacher reading all history");
  }
}
