package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.http.Json;

/**
 * What offices have written about a student: the counselling office assesses, and everybody reads
 * what is theirs to read and changes nothing.
 */
final class Recording {
  private final Stage stage;
  private final String student;
  private final String homeroomTeacher;
  private final String stranger;

  Recording(Stage stage) {
    this.stage = stage;
    this.student = stage.cast().students().getFirst();
    this.homeroomTeacher = stage.cast().homeroomTeacherOf(student);
    // 設備組 reads no grades and assesses nobody.
    this.stranger = stage.cast().exporter();
  }

  void run() {
    assess();
    readGrades();
    readBesideAchievements();
    keepSections();
  }

  private void assess() {
    String path = "/students/" + student + "/assessments/" + stage.cast().year();
    ObjectNode text =
        Json.object()
            .put("version", 0)
            .put("exploration", "對建築與設計學群有興趣，空間關係測驗表現佳。")
            .put("career", "升學為主，先修基礎物理與美術加深加廣。");
    Reply written = stage.client().send(stage.cast().offices().counsellor(), "PUT", path, text);
    stage.checks().that(written.ok(), "登錄修課評估：" + written, "an assessment: " + written);
    Reply foreign = stage.client().send(stranger, "PUT", path, text);
    stage
        .checks()
        .refused(foreign, 403, "not-permitted", "設備組登錄修課評估", "another office's assessment");
    JsonNode own = stage.client().get(student, "/assessments").expected("GET /assessments");
    stage.checks().same(1, own.path("assessments").size(), "學生看到的修課評估", "assessments to read");
  }

  /** Student and homeroom teacher read the same; nobody else does, and the student removes none. */
  private void readGrades() {
    JsonNode own = stage.client().get(student, "/records").expected("GET /records");
    List<JsonNode> grades = Stage.list(own.path("grades"));
    stage.checks().that(!grades.isEmpty(), "學生看得到自己的成績", "a student reads the own grades");
    String path = "/students/" + student + "/records";
    JsonNode led = stage.client().get(homeroomTeacher, path).expected("GET " + path);
    stage
        .checks()
        .same(own, led.path("records"), "導師看到的與學生相同", "the homeroom teacher reads the same");
    Reply foreign = stage.client().get(stranger, path);
    stage.checks().refused(foreign, 403, "not-permitted", "他人查成績", "a stranger reading grades");
    if (!grades.isEmpty()) {
      Reply removed =
          stage
              .client()
              .send(
                  student,
                  "DELETE",
                  path + "/" + grades.getFirst().path("recordId").asText(),
                  Json.object().put("reason", "不是我的成績"));
      stage.checks().refused(removed, 403, "not-permitted", "學生移除成績", "a student removing a grade");
    }
  }

  /** 校內幹部與服務 stand beside the achievements, read-only. */
  private void readBesideAchievements() {
    boolean told =
        stage.cast().students().stream()
            .map(one -> stage.client().get(one, "/achievements").expected("GET /achievements"))
            .map(page -> page.path("fromSchool"))
            .anyMatch(beside -> !beside.path("cadres").isEmpty());
    stage.checks().that(told, "幹部紀錄列在多元表現旁", "school-made cadres beside the achievements");
  }

  private void keepSections() {
    String office = stage.cast().offices().curriculum();
    JsonNode page = stage.client().get(office, "/sections?limit=1").expected("GET /sections");
    String section = page.at("/sections/0/sectionId").asText();
    JsonNode members =
        stage
            .client()
            .get(office, "/sections/" + section + "/students")
            .expected("GET /sections/{sectionId}/students");
    stage.checks().that(!members.path("students").isEmpty(), "教學組看到修課名單", "who is in a section");
    Reply foreign = stage.client().get(student, "/sections");
    stage.checks().refused(foreign, 403, "not-permitted", "學生查開課", "a student reading sections");
  }
}
