package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.http.Json;

/**
 * Who may do what: a role given and taken back, a deputy for some days, and the history in which
 * all of it stands.
 */
final class Governing {
  /** What a spreadsheet would run if it were written as it is. */
  private static final String RUNS = "=cmd|' /C calc'!A0";

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
    giveAndTakeBackRole();
    nameDeputy();
    readHistory();
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

  /** A teacher names one for the next days, and ends it again. */
  private void nameDeputy() {
    String teacher = stage.cast().teachers().getLast();
    String deputy = stage.cast().teachers().getFirst();
    String path = "/deputies/" + teacher + "/" + deputy;
    ObjectNode days =
        Json.object()
            .put("from", today.plusDays(1).toString())
            .put("until", today.plusDays(5).toString())
            .put("reason", "公假進修");
    Reply named = client.send(teacher, "PUT", path, days);
    checks.that(named.ok(), "指派代理人：" + named, "a deputy named: " + named);
    JsonNode seen = client.get(deputy, "/deputies").expected("GET /deputies");
    boolean told =
        StreamSupport.stream(seen.path("deputies").spliterator(), false)
            .anyMatch(one -> one.path("teacherId").asText().equals(teacher));
    checks.that(told, "代理人看得到代理期間", "the deputy reads when");
    Reply ended = client.send(teacher, "DELETE", path, Json.object().put("reason", RUNS));
    checks.that(ended.ok(), "終止代理：" + ended, "a deputy's task ended: " + ended);
  }

  private void readHistory() {
    String office = stage.cast().offices().information();
    JsonNode page = client.get(office, "/history?limit=100").expected("GET /history");
    boolean told =
        StreamSupport.stream(page.path("changes").spliterator(), false)
            .anyMatch(change -> change.toString().contains("設備組長請假"));
    checks.that(told, "異動歷程記得角色的變動", "the history knows who was given a role and why");
    String foreigner = stage.cast().teachers().getLast();
    Reply foreign = client.get(foreigner, "/history");
    checks.refused(foreign, 403, "not-permitted", "教師查全校歷程", "a teacher reading all history");
    String file =
        new String(
            client.file(office, "/history/export?format=csv&kind=deputy"), StandardCharsets.UTF_8);
    checks.that(
        file.contains("'" + RUNS), "匯出的歷程不會被試算表執行", "no spreadsheet runs the exported history");
  }
}
