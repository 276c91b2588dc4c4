package tw.portfolio.local.it.cost;

import static tw.portfolio.local.it.cost.Metered.asked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.functions.achievements.AchievementsHandler;
import tw.portfolio.functions.announcements.AnnouncementsHandler;
import tw.portfolio.functions.arrival.ArrivalHandler;
import tw.portfolio.functions.certification.CertificationHandler;
import tw.portfolio.functions.outcomes.OutcomesHandler;
import tw.portfolio.functions.records.RecordsHandler;
import tw.portfolio.functions.selection.SelectionHandler;
import tw.portfolio.functions.sweep.SweepHandler;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Arrivals;
import tw.portfolio.local.it.campus.Bodies;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.sample.SampleFile;

/** What a student and those around do in a semester, every step counted. */
final class MeteredSemester {
  private static final String TEN = "PUT /achievement-selections/{year}";

  private final RunningSchool campus;
  private final Bodies bodies;
  private final OutcomesHandler outcomes;
  private final ArrivalHandler arrival;
  private final CertificationHandler certification;
  private final SelectionHandler selection;
  private final AchievementsHandler achievements;
  private final RecordsHandler records;
  private final AnnouncementsHandler announcements;
  private final SweepHandler sweep;

  MeteredSemester(RunningSchool campus, Metered metered) {
    this.campus = campus;
    this.bodies = new Bodies(campus.school().term());
    this.outcomes = metered.function("Outcomes", OutcomesHandler::new);
    this.arrival = metered.function("Arrival", ArrivalHandler::new);
    this.certification = metered.function("Certification", CertificationHandler::new);
    this.selection = metered.function("Selection", SelectionHandler::new);
    this.achievements = metered.function("Achievements", AchievementsHandler::new);
    this.records = metered.function("Records", RecordsHandler::new);
    this.announcements = metered.function("Announcements", AnnouncementsHandler::new);
    this.sweep = metered.function("Sweep", SweepHandler::new);
  }

  /** A semester of that student, written down on the page. */
  void of(Student student, CostPage page) {
    JsonNode course = student.courses().getFirst();
    List<JsonNode> sent = new ArrayList<>();
    for (int nth = 0; nth < 4; nth++) {
      sent.add(sent(student, course, campus.samples().pdf(nth), nth == 3 ? page : page.aside()));
    }
    page.step(
        "學生的一頁 (a student's page)",
        "GET /outcomes",
        () -> asked(outcomes, student("GET /outcomes", student)));
    certify(sent, page);
    dispute(student, sent.getLast(), page);
    comeBack(student, sent.getLast(), page);
    select(student, sent.subList(0, 3), page);
    achieve(student, page);
    page.step(
        "成績與紀錄 (own records)",
        "GET /records",
        () -> asked(records, student("GET /records", student)));
    page.step(
        "自己的學籍資料 (what the register has of oneself)",
        "GET /register",
        () -> asked(records, student("GET /register", student)));
    page.step(
        "對一欄提出疑義 (call a field into question)",
        "PUT /register/enquiries/{field}",
        () ->
            asked(
                records,
                student("PUT /register/enquiries/{field}", student)
                    .path("field", "born")
                    .json(Json.object().put("version", 0).put("text", "生日應為 15 日。").toString())));
    page.step(
        "公告 (announcements)",
        "GET /announcements",
        () -> asked(announcements, student("GET /announcements", student)));
    page.step(
        "清掃，無事可做 (a sweep that finds nothing)",
        "Sweep/EveryMinute",
        () -> sweep.handleRequest(Map.of(), null));
  }

  private JsonNode sent(Student student, JsonNode course, SampleFile file, CostPage page) {
    JsonNode reserved =
        page.step(
            "開始上傳 (reserve an upload)",
            "POST /outcomes",
            () ->
                asked(
                    outcomes,
                    student("POST /outcomes", student)
                        .json(Student.announcement(course, "量測的成果", file).toString())));
    student.put(reserved, file);
    page.step(
        "檔案到達，檢查 (a file arrives and is verified)",
        "s3:ObjectCreated",
        () -> arrival.handleRequest(Arrivals.event(Arrivals.key(reserved.at("/uploads/0"))), null));
    String id = reserved.path("pieceId").asText();
    page.step(
        "送出認證 (send for certification)",
        "POST /outcomes/{pieceId}/send",
        () ->
            asked(
                outcomes,
                piece("POST /outcomes/{pieceId}/send", id, student)
                    .json(student.sending(id).toString())));
    JsonNode sent =
        page.step(
            "查看一件 (one piece)",
            "GET /outcomes/{pieceId}",
            () -> asked(outcomes, piece("GET /outcomes/{pieceId}", id, student)));
    page.step(
        "下載一個檔案 (a link to a file)",
        "GET /outcomes/{pieceId}/files/{part}",
        () ->
            asked(
                outcomes,
                piece("GET /outcomes/{pieceId}/files/{part}", id, student)
                    .path("part", "document")));
    return sent;
  }

  private void certify(List<JsonNode> sent, CostPage page) {
    String teacher = campus.teacherOf(sent.getFirst());
    page.step(
        "待認證清單 (a teacher's queue)",
        "GET /certifications",
        () -> asked(certification, staff("GET /certifications", teacher)));
    JsonNode first = sent.getFirst();
    page.step(
        "認證一件 (certify one)",
        "PUT /certifications/{pieceId}",
        () ->
            asked(
                certification,
                staff("PUT /certifications/{pieceId}", teacher)
                    .path("pieceId", first.path("pieceId").asText())
                    .json(decision(first, "certify").toString())));
    ObjectNode batch = Json.object();
    ArrayNode decisions = batch.putArray("decisions");
    sent.subList(1, 3)
        .forEach(
            piece ->
                decisions.add(
                    decision(piece, "certify").put("pieceId", piece.path("pieceId").asText())));
    page.step(
        "一次認證兩件 (certify two at once)",
        "POST /certifications",
        () -> asked(certification, staff("POST /certifications", teacher).json(batch.toString())));
    JsonNode last = sent.getLast();
    page.step(
        "退回一件 (return one)",
        "PUT /certifications/{pieceId}",
        () ->
            asked(
                certification,
                staff("PUT /certifications/{pieceId}", teacher)
                    .path("pieceId", last.path("pieceId").asText())
                    .json(decision(last, "return").put("reason", "請補上單位。").toString())));
  }

  /** What was returned is not agreed with, and the teacher stands by it. */
  private void dispute(Student student, JsonNode returned, CostPage page) {
    String id = returned.path("pieceId").asText();
    String teacher = campus.teacherOf(returned);
    page.step(
        "對退回提出異議 (dispute a return)",
        "POST /outcomes/{pieceId}/dispute",
        () ->
            asked(
                outcomes,
                piece("POST /outcomes/{pieceId}/dispute", id, student)
                    .json(Json.object().put("text", "單位寫在第二頁。").toString())));
    page.step(
        "待回覆的異議 (returns that are disputed)",
        "GET /disputes",
        () -> asked(certification, staff("GET /disputes", teacher)));
    page.step(
        "回覆異議 (answer a dispute)",
        "PUT /disputes/{pieceId}",
        () ->
            asked(
                certification,
                staff("PUT /disputes/{pieceId}", teacher)
                    .path("pieceId", id)
                    .json(
                        Json.object()
                            .put("as", "teacher")
                            .put("answer", "keep")
                            .put("text", "請再對照講義。")
                            .toString())));
  }

  /** What was returned is undone, and taken back. */
  private void comeBack(Student student, JsonNode returned, CostPage page) {
    String id = returned.path("pieceId").asText();
    ObjectNode revision = Json.object().put("revision", returned.path("revision").asInt());
    page.step(
        "撤回一個決定 (undo a decision)",
        "DELETE /certifications/{pieceId}",
        () ->
            asked(
                certification,
                staff("DELETE /certifications/{pieceId}", campus.teacherOf(returned))
                    .path("pieceId", id)
                    .json(revision.deepCopy().put("reason", "按錯了").toString())));
    page.step(
        "取回待認證的成果 (take back what waits)",
        "POST /outcomes/{pieceId}/take-back",
        () ->
            asked(
                outcomes,
                piece("POST /outcomes/{pieceId}/take-back", id, student)
                    .json(revision.toString())));
  }

  private static ObjectNode decision(JsonNode piece, String verdict) {
    ObjectNode decision =
        Json.object().put("revision", piece.path("revision").asInt()).put("decision", verdict);
    Optional.ofNullable(piece.path("label").get("sectionId"))
        .ifPresent(section -> decision.put("sectionId", section.asText()));
    return decision;
  }

  private void select(Student student, List<JsonNode> certified, CostPage page) {
    ObjectNode body = Json.object();
    ArrayNode pieces = body.putArray("pieces");
    certified.forEach(
        piece ->
            pieces
                .addObject()
                .put("pieceId", piece.path("pieceId").asText())
                .put("revision", piece.path("revision").asInt()));
    page.step(
        "勾選三件 (select three)",
        "PUT /selections/{year}",
        () -> asked(selection, ofYear("PUT /selections/{year}", student).json(body.toString())));
    page.step(
        "勾選的一頁 (what is selected)",
        "GET /selections/{year}",
        () -> asked(selection, ofYear("GET /selections/{year}", student)));
  }

  private void achieve(Student student, CostPage page) {
    SampleFile file = campus.samples().pdf(9);
    JsonNode announced =
        page.step(
            "登錄多元表現 (announce an achievement)",
            "POST /achievements",
            () ->
                asked(
                    achievements,
                    student("POST /achievements", student)
                        .json(bodies.achievement(file).toString())));
    student.put(announced, file);
    page.step(
        "表現的檔案到達 (its file arrives)",
        "s3:ObjectCreated",
        () ->
            arrival.handleRequest(Arrivals.event(Arrivals.key(announced.at("/uploads/0"))), null));
    JsonNode all =
        page.step(
            "多元表現的一頁 (a student's achievements)",
            "GET /achievements",
            () -> asked(achievements, student("GET /achievements", student)));
    JsonNode ready = all.at("/achievements/0");
    ObjectNode body = Json.object();
    body.putArray("achievements")
        .addObject()
        .put("achievementId", ready.path("achievementId").asText())
        .put("revision", ready.path("revision").asInt());
    page.step(
        "勾選表現 (select an achievement)",
        TEN,
        () -> asked(achievements, ofYear(TEN, student).json(body.toString())));
  }

  private Events piece(String route, String id, Student student) {
    return student(route, student).path("pieceId", id);
  }

  private Events ofYear(String route, Student student) {
    return student(route, student).path("year", Integer.toString(campus.year()));
  }

  private Events student(String route, Student student) {
    return by(route, student.id(), "student");
  }

  private Events staff(String route, String person) {
    return by(route, person, "staff");
  }

  private Events by(String route, String person, String kind) {
    return Events.of(route)
        .claims(
            Map.of("school", campus.code().text(), "person", person, "kind", kind, "name", "量測"));
  }
}
