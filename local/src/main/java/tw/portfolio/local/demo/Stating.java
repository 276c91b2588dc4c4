package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.http.Json;

/** Students of grade 12 write and hand in; counsellor and homeroom teacher comment and check. */
final class Stating {
  private final Stage stage;
  private final List<String> graduating;
  private final String counsellor;

  /**
   * @param graduating students of grade 12
   * @param counsellor who may check every statement
   */
  Stating(Stage stage, List<String> graduating, String counsellor) {
    this.stage = stage;
    this.graduating = graduating;
    this.counsellor = counsellor;
  }

  void run() {
    stage.together().each(graduating, this::handIn);
    if (!graduating.isEmpty()) {
      check(graduating.getFirst());
    }
    stage.cast().students().stream()
        .filter(student -> !graduating.contains(student))
        .findFirst()
        .ifPresent(this::refuseTooEarly);
  }

  private String handIn(String student) {
    JsonNode draft =
        stage
            .client()
            .send(student, "PUT", "/statement", text(0).put("careerPlan", "（草稿）想讀建築或都市計畫。"))
            .expected("PUT /statement");
    JsonNode whole =
        stage
            .client()
            .send(student, "PUT", "/statement", text(draft.path("version").asInt()))
            .expected("PUT /statement");
    Reply handedIn = handIn(student, whole.path("version").asInt());
    boolean accepted =
        stage
            .checks()
            .that(
                handedIn.ok() && handedIn.body().path("state").asText().equals("handedIn"),
                "繳交自傳與學習計畫：" + handedIn,
                "a statement handed in: " + handedIn);
    if (accepted) {
      stage.tally().add(Tally.Count.STATEMENTS, 1);
    }
    return student;
  }

  private Reply handIn(String student, int version) {
    return stage
        .client()
        .send(student, "POST", "/statement/hand-in", Json.object().put("version", version));
  }

  private static ObjectNode text(int version) {
    return Json.object()
        .put("version", version)
        .put("careerPlan", "希望大學讀建築，畢業後回到臺南做老屋修復。")
        .put("expectations", "每學期完成一件自己滿意的作品，並學會向人說明。")
        .put("strengths", "繪圖、觀察、把複雜的事說清楚。")
        .put("interests", "攝影、騎車、老街散步。")
        .put("autobiography", "我在府城長大，從小跟著祖父修理木窗……")
        .put("studyPlan", "一、先修微積分與圖學。\n二、參加工作坊。\n三、完成測繪紀錄。");
  }

  private void check(String student) {
    JsonNode seen =
        stage
            .client()
            .get(counsellor, "/students/" + student + "/statement")
            .expected("GET /students/{studentId}/statement");
    int edition = seen.path("edition").asInt();
    Reply comment =
        stage
            .client()
            .send(
                counsellor,
                "POST",
                "/students/" + student + "/statement/comments",
                Json.object().put("edition", edition).put("text", "方向清楚，學習計畫可再具體一些。"));
    stage.checks().that(comment.ok(), "自傳評語：" + comment, "a comment: " + comment);
    check(student, counsellor, edition, "checking");
    check(student, stage.cast().homeroomTeacherOf(student), edition, "checked");
    JsonNode told = stage.client().get(student, "/statement").expected("GET /statement");
    stage.checks().same(1, told.path("comments").size(), "學生看到的評語", "comments a student reads");
    JsonNode drafts =
        stage.client().get(student, "/statement/versions").expected("GET /statement/versions");
    stage.checks().same(2, drafts.path("versions").size(), "每次儲存的草稿", "a draft for each save");
  }

  private void check(String student, String reviewer, int edition, String state) {
    Reply checked =
        stage
            .client()
            .send(
                reviewer,
                "POST",
                "/students/" + student + "/statement/check",
                Json.object().put("edition", edition));
    stage.checks().that(checked.ok(), "自傳檢核：" + checked, "a statement checked: " + checked);
    stage.checks().same(state, checked.body().path("state").asText(), "檢核後的狀態", "state after it");
  }

  private void refuseTooEarly(String student) {
    Reply reply = stage.client().send(student, "PUT", "/statement", text(0));
    stage.checks().refused(reply, 403, "not-permitted", "非高三學生寫自傳", "a statement before grade 12");
  }
}
