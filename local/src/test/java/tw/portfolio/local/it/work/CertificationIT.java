package tw.portfolio.local.it.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.sample.SampleFile;

/** The teacher's queue and decisions (regulation.txt 四(三)2). */
@OnCampus
class CertificationIT {
  private static RunningSchool campus;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
  }

  private static List<List<String>> pages(String teacher, String query) {
    List<List<String>> pages = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          campus.api().get(teacher, "/certifications?limit=2" + query + cursor).expect(200);
      pages.add(ids(page.path("pieces")));
      cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return pages;
  }

  private static List<String> ids(JsonNode pieces) {
    return RunningSchool.list(pieces).stream()
        .map(piece -> piece.path("pieceId").asText())
        .toList();
  }

  private static List<String> flat(List<List<String>> pages) {
    return pages.stream().flatMap(List::stream).toList();
  }

  @Test
  void shouldPageAQueueOldestFirstAndNarrowItToACourse() {
    // Two courses of one teacher would depend on the timetable, so another course is just empty.
    Student student = campus.student(0);
    JsonNode course = student.courses().getFirst();
    List<String> sent =
        IntStream.range(0, 5)
            .mapToObj(serial -> student.sent(course, campus.samples().png(serial)))
            .map(piece -> piece.path("pieceId").asText())
            .toList();
    String code = course.path("courseCode").asText();
    String teacher = campus.teacherOf(student.id(), code);
    String other = student.courses().getLast().path("courseCode").asText();

    List<List<String>> all = pages(teacher, "");
    assertThat(flat(all)).containsExactlyElementsOf(sent);
    assertThat(all).allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(2));
    assertThat(flat(pages(teacher, "&courseCode=" + code))).containsExactlyElementsOf(sent);
    assertThat(flat(pages(teacher, "&courseCode=" + other))).isEmpty();

    String cursor =
        campus.api().get(teacher, "/certifications?limit=2").body().path("next").asText();
    campus
        .api()
        .get(teacher, "/certifications?limit=2&courseCode=" + code + "&cursor=" + cursor)
        .refused(400, "malformed-request");
    campus.api().get(teacher, "/certifications?cursor=nonsense").refused(400, "malformed-request");
  }

  @Test
  void shouldAnswerAHundredDecisionsEachForItselfInTheirOrder() {
    Student student = campus.student(1);
    JsonNode course = student.courses().getFirst();
    String teacher = campus.teacherOf(student.id(), course.path("courseCode").asText());
    JsonNode first = student.sent(course, campus.samples().pdf(11));
    JsonNode second = student.sent(course, campus.samples().pdf(12));
    JsonNode notSent = student.uploaded(course, campus.samples().pdf(13));
    JsonNode stale = student.sent(course, campus.samples().pdf(14));
    Student other = campus.student(2);
    JsonNode foreign =
        other.courses().stream()
            .filter(
                taken ->
                    !teacher.equals(
                        campus.teacherOf(other.id(), taken.path("courseCode").asText())))
            .filter(
                taken ->
                    !teacher.equals(
                        campus
                            .deputies()
                            .get(campus.teacherOf(other.id(), taken.path("courseCode").asText()))))
            .findFirst()
            .map(taken -> other.sent(taken, campus.samples().pdf(15)))
            .orElseThrow();

    ObjectNode body = Json.object();
    ArrayNode decisions = body.putArray("decisions");
    List<String> asked = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    String id = first.path("pieceId").asText();
    for (int at = 0; at < 95; at++) {
      String unknown = id.substring(0, id.length() - 5) + "%05d".formatted(at);
      decide(decisions, asked, unknown, 1, "certify");
      expected.add("not-found");
    }
    decide(decisions, asked, id, first.path("revision").asInt(), "certify");
    expected.add("certified");
    decide(decisions, asked, notSent.path("pieceId").asText(), 1, "certify");
    expected.add("not-permitted");
    decide(decisions, asked, second.path("pieceId").asText(), 1, "return");
    expected.add("returned");
    decide(decisions, asked, foreign.path("pieceId").asText(), 1, "certify");
    expected.add("taught-by-another");
    decide(decisions, asked, stale.path("pieceId").asText(), 7, "certify");
    expected.add("changed-meanwhile");

    JsonNode answer = campus.api().send(teacher, "POST", "/certifications", body).expect(200);

    List<JsonNode> results = RunningSchool.list(answer.path("results"));
    assertThat(results).hasSize(100);
    assertThat(results)
        .extracting(result -> result.path("pieceId").asText())
        .containsExactlyElementsOf(asked);
    assertThat(results)
        .extracting(
            result ->
                result.path("ok").asBoolean()
                    ? result.path("state").asText()
                    : result.at("/problem/code").asText())
        .containsExactlyElementsOf(expected);
    assertThat(student.pieces())
        .extracting(piece -> piece.path("state").asText())
        .containsExactly("certified", "returned", "uploaded", "sent");

    decide(decisions, asked, id.substring(0, id.length() - 5) + "00999", 1, "certify");
    campus.api().send(teacher, "POST", "/certifications", body).refused(422, "invalid-fields");
  }

  private static void decide(
      ArrayNode decisions, List<String> asked, String id, int revision, String verdict) {
    ObjectNode decision =
        decisions.addObject().put("pieceId", id).put("revision", revision).put("decision", verdict);
    if (verdict.equals("return")) {
      decision.put("reason", "請補上參考資料。");
    }
    asked.add(id);
  }

  @Test
  void shouldLetOneOfTwoDifferentDecisionsAtTheSameMomentWinAndTellTheOther() throws Exception {
    Student student = studentOfATeacherWithDeputy();
    JsonNode course = courseOfATeacherWithDeputy(student);
    String teacher = campus.teacherOf(student.id(), course.path("courseCode").asText());
    String deputy = campus.deputies().get(teacher);
    for (int round = 0; round < 3; round++) {
      JsonNode piece = student.sent(course, campus.samples().png(100 + round));
      CyclicBarrier together = new CyclicBarrier(2);
      Reply certifying;
      Reply returning;
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<Reply> one =
            threads.submit(
                () -> {
                  together.await();
                  return campus.decide(teacher, piece, "certify");
                });
        Future<Reply> two =
            threads.submit(
                () -> {
                  together.await();
                  return campus.decide(deputy, piece, "return");
                });
        certifying = one.get();
        returning = two.get();
      }
      String state = student.piece(piece.path("pieceId").asText()).path("state").asText();
      if (state.equals("certified")) {
        certifying.expect(200);
        returning.refused(409, "decided-otherwise");
      } else {
        assertThat(state).isEqualTo("returned");
        returning.expect(200);
        certifying.refused(409, "decided-otherwise");
      }
    }
  }

  private static Student studentOfATeacherWithDeputy() {
    return IntStream.range(5, 12)
        .mapToObj(campus::student)
        .filter(
            student -> student.courses().stream().anyMatch(course -> withDeputy(student, course)))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode courseOfATeacherWithDeputy(Student student) {
    return student.courses().stream()
        .filter(course -> withDeputy(student, course))
        .findFirst()
        .orElseThrow();
  }

  private static boolean withDeputy(Student student, JsonNode course) {
    return campus
        .deputies()
        .containsKey(campus.teacherOf(student.id(), course.path("courseCode").asText()));
  }

  @Test
  void shouldCertifyWhatWasReturnedMendedAndSentAgain() {
    Student student = campus.student(3);
    JsonNode piece = student.sent(campus.samples().pdf(21));
    String id = piece.path("pieceId").asText();
    String teacher = campus.teacherOf(piece);
    campus.decide(teacher, piece, "return").expect(200);
    JsonNode returned = student.piece(id);
    assertThat(returned.at("/returned/reason").asText()).isEqualTo("請補上實驗數據的單位。");

    SampleFile other = campus.samples().jpg(22);
    JsonNode reserved = student.replace(id, other).expect(200);
    student.put(reserved, other);
    JsonNode mended = student.settled(reserved);
    JsonNode again = student.send(mended).expect(200);
    campus.decide(teacher, piece, "certify").refused(409, "changed-meanwhile");
    campus.decide(teacher, again, "certify").expect(200);
    campus.decide(teacher, again, "certify").expect(200);
    campus.decide(teacher, again, "return").refused(409, "decided-otherwise");

    JsonNode certified = student.piece(id);
    assertThat(certified.path("state").asText()).isEqualTo("certified");
    assertThat(certified.at("/files/0/sha256").asText()).isEqualTo(Student.sha256(other.content()));
    assertThat(RunningSchool.list(certified.path("history")))
        .extracting(line -> line.path("to").asText())
        .containsExactly(
            "reserved",
            "uploaded",
            "sent",
            "returned",
            "reserved",
            "uploaded",
            "sent",
            "certified");
    student.discard(certified).refused(409, "wrong-state");
    student.replace(id, campus.samples().pdf(23)).refused(409, "wrong-state");
  }
}
