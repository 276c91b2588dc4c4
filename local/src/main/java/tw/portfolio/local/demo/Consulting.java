package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.http.Json;

/** Course counsellors write down whom they advised, one by one and in groups. */
final class Consulting {
  private static final int GROUP = 20;

  private final Stage stage;
  private final List<String> counsellors;
  private final LocalDate day;

  /**
   * @param counsellors 課程諮詢教師
   */
  Consulting(Stage stage, List<String> counsellors, LocalDate today) {
    this.stage = stage;
    this.counsellors = counsellors;
    this.day = today.minusDays(1);
  }

  void run() {
    List<String> students = stage.cast().students();
    for (int at = 0; at < counsellors.size(); at++) {
      String counsellor = counsellors.get(at);
      record(counsellor, "選組與未來科系", List.of(students.get(at % students.size())));
      int from = at * GROUP % students.size();
      List<String> group = students.subList(from, Math.min(students.size(), from + GROUP));
      record(counsellor, "選課說明與多元選修", group);
      JsonNode own =
          stage
              .client()
              .get(counsellor, "/consultations?year=" + stage.cast().year())
              .expected("GET /consultations");
      stage
          .checks()
          .same(2, own.path("consultations").size(), "自己的諮詢紀錄", "a counsellor's own records");
    }
    refusals(students.getFirst());
  }

  private void record(String counsellor, String subject, List<String> students) {
    Reply reply =
        stage.client().send(counsellor, "POST", "/consultations", body(subject, students));
    if (stage.checks().that(reply.ok(), "課程諮詢紀錄：" + reply, "a consultation: " + reply)) {
      stage.tally().add(Tally.Count.CONSULTATIONS, 1);
    }
  }

  private ObjectNode body(String subject, List<String> students) {
    ObjectNode body =
        Json.object()
            .put("date", day.toString())
            .put("time", "12:30")
            .put("place", "輔導處諮商室")
            .put("category", "選課諮詢")
            .put("subject", subject)
            .put("content", "說明課程地圖、學分規定與各學群的銜接。")
            .put("opinion", "建議先修資訊科技與數學，並參加下學期的選課說明會。");
    ArrayNode list = body.putArray("students");
    students.forEach(list::add);
    return body;
  }

  /** What is written of a student the student reads, but nobody's own. */
  private void refusals(String student) {
    Reply own =
        stage.client().send(student, "POST", "/consultations", body("自己寫", List.of(student)));
    stage.checks().refused(own, 403, "not-permitted", "學生自己登錄諮詢", "a student's own record");
    JsonNode read =
        stage
            .client()
            .get(student, "/consultations?year=" + stage.cast().year())
            .expected("GET /consultations");
    stage
        .checks()
        .that(
            !read.path("consultations").isEmpty()
                && read.path("consultations").findValues("students").isEmpty(),
            "學生看得到自己的諮詢紀錄，看不到同組的人",
            "a student reads the own record without the others' names");
  }
}
