package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tw.portfolio.access.Role;
import tw.portfolio.local.client.Upload;
import tw.portfolio.local.http.Json;

/** What each office does beside students' pieces, and what of it students see. */
final class Offices {
  private static final int GROUP = 20;

  /** What a spreadsheet would run if it were written as it is. */
  private static final String RUNS = "=cmd|' /C calc'!A0";

  private final Stage stage;
  private final Cast cast;
  private final Checks checks;
  private final String student;

  Offices(Stage stage) {
    this.stage = stage;
    this.cast = stage.cast();
    this.checks = stage.checks();
    this.student = cast.students().getFirst();
  }

  private void refused(String person, String path, String what) {
    checks.refused(stage.client().get(person, path), 403, "not-permitted", what);
  }

  /** Students of grade 12 write and hand in; counsellor and homeroom teacher check. */
  void state() {
    List<String> graduating = cast.graduating();
    stage.each(graduating, "位高三學生 (students of grade 12)", this::handIn);
    graduating.stream().findFirst().ifPresent(this::check);
  }

  private void handIn(String graduate) {
    ObjectNode text = stage.texts().body("statement");
    ObjectNode draft = text.deepCopy().put("careerPlan", "（草稿）想讀建築或都市計畫。");
    int first = version(stage.act(graduate, "PUT", "/statement", draft));
    int second = version(stage.act(graduate, "PUT", "/statement", text.put("version", first)));
    ObjectNode body = Json.object().put("version", second);
    String state = Stage.state(stage.act(graduate, "POST", "/statement/hand-in", body));
    if (checks.same("handedIn", state, "繳交自傳與學習計畫", "a statement handed in")) {
      stage.tally().add(Tally.Count.STATEMENTS, 1);
    }
  }

  private static int version(JsonNode saved) {
    return saved.path("version").asInt();
  }

  private void check(String graduate) {
    String counsellor = cast.holder(Role.COUNSELLING_HEAD);
    String path = "/students/" + graduate + "/statement";
    int edition = stage.read(counsellor, path).path("edition").asInt();
    ObjectNode comment = stage.texts().body("comment").put("edition", edition);
    stage.act(counsellor, "POST", path + "/comments", comment);
    ObjectNode checked = Json.object().put("edition", edition);
    stage.act(counsellor, "POST", path + "/check", checked);
    String teacher = cast.homeroomTeacherOf(graduate);
    String state = Stage.state(stage.act(teacher, "POST", path + "/check", checked));
    checks.same("checked", state, "輔導與導師檢核後的狀態", "state after both checked");
    int comments = stage.read(graduate, "/statement").path("comments").size();
    checks.same(1, comments, "學生看到的評語", "comments a student reads");
  }

  /** 課程諮詢教師 write down whom they advised, one by one and in groups. */
  void consult() {
    List<String> students = cast.students();
    List<String> counsellors = cast.holding(Role.COURSE_COUNSELLOR);
    String path = "/consultations?year=" + cast.year();
    for (int at = 0; at < counsellors.size(); at++) {
      String counsellor = counsellors.get(at);
      int from = at * GROUP % students.size();
      advised(counsellor, List.of(students.get(at % students.size())));
      advised(counsellor, students.subList(from, Math.min(students.size(), from + GROUP)));
      int own = stage.read(counsellor, path).path("consultations").size();
      checks.same(2, own, "自己的諮詢紀錄", "a counsellor's own records");
    }
    JsonNode read = stage.read(student, path).path("consultations");
    boolean alone = !read.isEmpty() && read.findValues("students").isEmpty();
    checks.that(alone, "學生看得到自己的諮詢紀錄，看不到同組的人", "a student reads no others' names");
  }

  private void advised(String counsellor, List<String> students) {
    ObjectNode body = stage.texts().body("consultation");
    ArrayNode list = body.putArray("students");
    students.forEach(list::add);
    stage.act(counsellor, "POST", "/consultations", body);
    stage.tally().add(Tally.Count.CONSULTATIONS, 1);
  }

  /** 輔導處 assesses; students and homeroom teachers read what offices brought in. */
  void keepRecords() {
    String path = "/students/" + student;
    ObjectNode assessment = stage.texts().body("assessment");
    String counsellor = cast.holder(Role.COUNSELLING_HEAD);
    stage.act(counsellor, "PUT", path + "/assessments/" + cast.year(), assessment);
    int read = stage.read(student, "/assessments").path("assessments").size();
    checks.same(1, read, "學生看到的修課評估", "assessments to read");

    JsonNode own = stage.read(student, "/records");
    checks.that(!own.path("grades").isEmpty(), "學生看得到自己的成績", "a student reads the own grades");
    JsonNode led = stage.read(cast.homeroomTeacherOf(student), path + "/records").path("records");
    checks.same(own, led, "導師看到的與學生相同", "the homeroom teacher reads the same");
    refused(cast.holder(Role.EQUIPMENT_HEAD), path + "/records", "無關的處室查成績");
    boolean beside =
        cast.students().stream()
            .map(one -> stage.read(one, "/achievements").at("/fromSchool/cadres"))
            .anyMatch(cadres -> !cadres.isEmpty());
    checks.that(beside, "幹部紀錄列在多元表現旁", "school-made cadres beside the achievements");
  }

  /** The 教務主任 sets next year's caps; one student gets more time, another chooses anew. */
  void setDates() {
    String director = cast.holder(Role.ACADEMIC_DIRECTOR);
    String exporter = cast.holder(Role.EQUIPMENT_HEAD);
    String path = "/settings/" + (cast.year() + 1);
    stage.act(director, "PUT", path, stage.texts().body("settings"));
    int cap = stage.read(student, path).path("uploadsFirstSemester").asInt();
    checks.same(4, cap, "學生看到的下學年度件數", "the next year's cap");

    ObjectNode more = stage.texts().body("extension").put("student", cast.students().getLast());
    stage.act(exporter, "POST", "/extensions", more.put("window", "upload" + cast.semester()));

    String owner = stage.uploaded().stream().findFirst().map(Work::student).orElse(student);
    String selection = "/selections/" + cast.year();
    List<JsonNode> chosen = Stage.list(stage.read(owner, selection).path("pieces"));
    ObjectNode unlock = stage.texts().body("unlock").put("student", owner);
    stage.act(exporter, "POST", "/unlocks", unlock);
    stage.act(owner, "PUT", selection, Stage.chosen("pieces", "pieceId", chosen));
    String history = stage.read(owner, "/history").toString();
    boolean told = history.contains(unlock.path("reason").asText());
    checks.that(told, "學生看得到解鎖原因", "the student reads why it was unlocked");
  }

  /** 資訊組 announces something with a file; whom it is for sees it, and nobody else. */
  void announce() {
    String office = cast.holder(Role.INFORMATION_HEAD);
    ObjectNode notice = stage.texts().body("announcement");
    JsonNode published = stage.act(office, "POST", "/announcements", notice);
    String path = "/announcements/" + published.path("announcementId").asText();
    List<Upload> files = List.of(Upload.of(stage.samples().pdf(700_000_000)));
    JsonNode awaited = stage.act(office, "POST", path + "/attachments", Upload.announced(files));
    new Sender(stage, office).put(awaited.at("/attachments/0"), files);
    JsonNode here =
        stage.awaited(
            () -> stage.read(office, path).at("/attachments/0"),
            attachment -> Stage.state(attachment).equals("here"),
            "公告的附件");
    int seen = stage.read(student, "/announcements").path("announcements").size();
    checks.same(1, seen, "學生看到的公告", "what a student sees");
    stage.read(student, path + "/attachments/" + here.path("attachmentId").asText());
    String other = cast.holder(Role.EQUIPMENT_HEAD);
    int unseen = stage.read(other, "/announcements").path("announcements").size();
    checks.same(0, unseen, "不是對象的人", "whom it is not for");
  }

  /** A role given and taken back, a deputy for some days, and the history that tells of both. */
  void govern() {
    List<String> teachers = cast.holding(Role.TEACHER);
    String teacher = teachers.getLast();
    String role = "/people/" + teacher + "/roles/EQUIPMENT_HEAD";
    ObjectNode held = stage.texts().body("role");
    refused(teacher, "/submissions", "沒有角色的教師");
    stage.act(cast.holder(Role.REGISTRAR), "PUT", role, held);
    stage.read(teacher, "/submissions");
    stage.act(cast.holder(Role.REGISTRAR), "PUT", role, held.deepCopy().put("held", false));
    refused(teacher, "/submissions", "收回角色後");

    String deputy = "/deputies/" + teacher + "/" + teachers.getFirst();
    stage.act(teacher, "PUT", deputy, stage.texts().body("deputy"));
    boolean told = stage.read(teachers.getFirst(), "/deputies").toString().contains(teacher);
    checks.that(told, "代理人看得到代理期間", "the deputy reads when");
    stage.act(teacher, "DELETE", deputy, Json.object().put("reason", RUNS));

    String office = cast.holder(Role.INFORMATION_HEAD);
    String history = stage.read(office, "/history?limit=100").toString();
    boolean kept = history.contains(held.path("reason").asText());
    checks.that(kept, "異動歷程記得角色的變動", "the history knows who was given a role and why");
    byte[] file = stage.client().file(office, "/sheets/history?format=csv&kind=deputy").body();
    boolean safe = new String(file, StandardCharsets.UTF_8).contains("'" + RUNS);
    checks.that(safe, "匯出的歷程不會被試算表執行", "no spreadsheet runs the exported history");
  }
}
