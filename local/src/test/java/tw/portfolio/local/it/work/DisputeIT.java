package tw.portfolio.local.it.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;

/** A student who doesn't agree with a return (退回有異議): 任課教師 → 導師 → 教務處. */
@OnCampus
class DisputeIT {
  private static RunningSchool campus;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
  }

  @Test
  void shouldGoTheWholeWayUpAndEndInTheTeachersQueue() {
    Student student = campus.student(3);
    String homeroom = homeroomOf(student);
    JsonNode piece = returned(student, homeroom, 301);
    String teacher = campus.teacherOf(piece);
    assertThat(student.piece(id(piece)).path("advice").asText()).contains("提出異議", "教務處");

    dispute(student, piece, "數據在附錄").expect(200);
    dispute(student, piece, "數據在附錄").expect(200);
    dispute(student, piece, "換個說法").refused(409, "wrong-state");
    assertThat(listed(teacher, "teacher")).contains(id(piece));
    assertThat(listed(homeroom, "homeroom")).doesNotContain(id(piece));
    answer(homeroom, piece, "teacher", "keep").refused(403, "not-permitted");
    answer(teacher, piece, "teacher", "keep").expect(200);

    dispute(student, piece, "附錄也是報告").expect(200);
    assertThat(listed(teacher, "teacher")).doesNotContain(id(piece));
    assertThat(listed(homeroom, "homeroom")).contains(id(piece));
    answer(homeroom, piece, "homeroom", "lookAgain").refused(403, "not-permitted");
    JsonNode mediated = answer(homeroom, piece, "homeroom", "keep").expect(200);
    assertThat(mediated.at("/dispute/state").asText()).isEqualTo("answered");

    dispute(student, piece, "請教務處裁決").expect(200);
    assertThat(listed(campus.director(), "office")).contains(id(piece));
    answer(teacher, piece, "office", "keep").refused(403, "not-permitted");
    answer(campus.director(), piece, "office", "lookAgain").expect(200);

    assertThat(listed(campus.exporter(), "office")).doesNotContain(id(piece));
    JsonNode waits = student.piece(id(piece));
    assertThat(waits.path("state").asText()).isEqualTo("sent");
    campus.decide(teacher, waits, "certify").expect(200);
    assertThat(RunningSchool.list(student.piece(id(piece)).path("history")))
        .extracting(line -> line.path("what").asText())
        .endsWith(
            "退回",
            "對退回提出異議",
            "任課教師回覆：維持退回",
            "異議送請導師處理",
            "導師回覆異議",
            "異議送請教務處裁決",
            "教務處裁決：請任課教師重新認證",
            "認證通過");
  }

  @Test
  void shouldEndWithSendingAgain() {
    Student student = campus.student(4);
    JsonNode piece = returned(student, homeroomOf(student), 311);
    String teacher = campus.teacherOf(piece);
    dispute(student, piece, "數據在附錄").expect(200);

    student.send(student.piece(id(piece))).expect(200);

    assertThat(student.piece(id(piece)).has("dispute")).isFalse();
    assertThat(listed(teacher, "teacher")).doesNotContain(id(piece));
    answer(teacher, piece, "teacher", "keep").refused(409, "wrong-state");
    dispute(student, piece, "數據在附錄").refused(409, "wrong-state");
    campus.decide(teacher, student.piece(id(piece)), "certify").expect(200);
  }

  @Test
  void shouldEndWhenTheStudentWithdrawsIt() {
    Student student = campus.student(5);
    JsonNode piece = returned(student, homeroomOf(student), 321);
    withdraw(student, piece).refused(409, "wrong-state");
    dispute(student, piece, "數據在附錄").expect(200);

    JsonNode withdrawn = withdraw(student, piece).expect(200);

    assertThat(withdrawn.at("/dispute/state").asText()).isEqualTo("withdrawn");
    withdraw(student, piece).expect(200);
    dispute(student, piece, "又反悔").refused(409, "wrong-state");
    answer(campus.teacherOf(piece), piece, "teacher", "keep").refused(409, "wrong-state");
    student.send(student.piece(id(piece))).expect(200);
  }

  @Test
  void shouldLetATeacherLookAgainAndStrangersDoNothing() {
    Student student = campus.student(6);
    JsonNode piece = returned(student, homeroomOf(student), 331);
    Student other = campus.student(7);
    dispute(other, piece, "數據在附錄").refused(403, "not-permitted");
    dispute(student, piece, "").refused(422, "invalid-fields");
    dispute(student, piece, "數據在附錄").expect(200);
    String stranger =
        campus.teachers().stream()
            .filter(one -> !one.equals(campus.teacherOf(piece)))
            .filter(one -> !campus.deputies().containsValue(one))
            .findFirst()
            .orElseThrow();
    answer(stranger, piece, "teacher", "lookAgain").refused(403, "not-permitted");

    answer(campus.teacherOf(piece), piece, "teacher", "lookAgain").expect(200);

    assertThat(student.piece(id(piece)).path("state").asText()).isEqualTo("sent");
  }

  @Test
  void shouldBeFoundByClassSectionAndName() {
    Student student = campus.student(9);
    JsonNode piece = returned(student, homeroomOf(student), 351);
    String teacher = campus.teacherOf(piece);
    dispute(student, piece, "數據在附錄").expect(200);
    JsonNode label = student.piece(id(piece)).path("label");
    String found =
        "/disputes?className=%s&sectionId=%s&q=%s&limit=1"
            .formatted(
                encoded(label.path("className").asText()),
                encoded(label.path("sectionId").asText()),
                encoded(label.path("student").asText()));

    JsonNode page = campus.api().get(teacher, found).expect(200);

    assertThat(page.path("total").asInt()).isEqualTo(1);
    assertThat(RunningSchool.list(page.path("disputes")))
        .extracting(DisputeIT::id)
        .containsExactly(id(piece));
    JsonNode none = campus.api().get(teacher, "/disputes?q=" + encoded("沒有這人")).expect(200);
    assertThat(none.path("total").asInt(-1)).isZero();
  }

  @Test
  void shouldComeAsASheetToo() {
    Student student = campus.student(8);
    JsonNode piece = returned(student, homeroomOf(student), 341);
    dispute(student, piece, "數據在附錄第二頁").expect(200);

    byte[] sheet =
        campus.api().file(campus.teacherOf(piece), "/sheets/disputes?format=csv&as=teacher").body();

    assertThat(new String(sheet, StandardCharsets.UTF_8)).contains("異議進度", "等待任課教師回覆", "數據在附錄第二頁");
  }

  /** Returned by a teacher who doesn't lead the student's class. */
  private static JsonNode returned(Student student, String homeroom, int serial) {
    JsonNode course =
        student.courses().stream()
            .filter(
                one ->
                    !campus
                        .teacherOf(student.id(), one.path("courseCode").asText())
                        .equals(homeroom))
            .findFirst()
            .orElseThrow();
    JsonNode sent = student.sent(course, campus.samples().pdf(serial));
    campus.decide(campus.teacherOf(sent), sent, "return").expect(200);
    return sent;
  }

  private static String homeroomOf(Student student) {
    var place = student.person().place(campus.school().term().year()).orElseThrow();
    return campus.school().people().stream()
        .filter(person -> person.roles().contains(Role.HOMEROOM_TEACHER))
        .filter(
            person ->
                person.place(campus.school().term().year()).filter(place::isInClassOf).isPresent())
        .map(Person::id)
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String id(JsonNode piece) {
    return piece.path("pieceId").asText();
  }

  private static Reply dispute(Student student, JsonNode piece, String text) {
    return campus
        .api()
        .send(
            student.id(),
            "POST",
            "/outcomes/" + id(piece) + "/dispute",
            Json.object().put("text", text));
  }

  private static Reply withdraw(Student student, JsonNode piece) {
    return campus.api().send(student.id(), "DELETE", "/outcomes/" + id(piece) + "/dispute");
  }

  private static Reply answer(String by, JsonNode piece, String as, String answer) {
    ObjectNode body =
        Json.object().put("as", as).put("answer", answer).put("text", "講義第 3 頁寫明須附誤差");
    return campus.api().send(by, "PUT", "/disputes/" + id(piece), body);
  }

  private static List<String> listed(String by, String as) {
    JsonNode page = campus.api().get(by, "/disputes?limit=100&as=" + as).expect(200);
    return RunningSchool.list(page.path("disputes")).stream().map(DisputeIT::id).toList();
  }
}
