package tw.portfolio.local.it.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.history.Author;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.Seat;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;
import tw.portfolio.samples.Records;

/** The register is confirmed each semester, and students say what is not right (附件1 學籍資料). */
@OnCampus
class RegisterIT {
  private static RunningSchool campus;
  private static RecordStore records;
  private static String registrar;
  private static List<Student> students;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    records = campus.stores().records(KmsDataKeys.of(campus.environment()));
    registrar = campus.holding(Role.REGISTRAR).getFirst();
    students =
        records.all(campus.code(), Student.KIND, campus.school().term()).stream()
            .map(Student.class::cast)
            .sorted(Comparator.comparing(Student::number))
            .toList();
  }

  private static void write(List<RecordChange> changes) {
    assertThat(records.write(campus.code(), changes, new Author.Platform(), "學籍名冊", Instant.now()))
        .isEmpty();
  }

  /** The registrar brings in another seat. */
  private static Student seated(Student student, int number) {
    Student after =
        Records.moved(
            student,
            student.year(),
            StudentStatus.ENROLLED,
            Optional.of(
                new Seat(student.seat().orElseThrow().grade(), className(student), number)));
    write(List.of(Records.change(student, after)));
    return after;
  }

  private static String className(Student student) {
    return student.seat().orElseThrow().className();
  }

  @Test
  void shouldConfirmTheRegisterAndShowWhatChangesAfterwards() {
    Student student = students.getFirst();
    JsonNode before = classes();
    assertThat(before.path("classes")).isNotEmpty();

    JsonNode results = confirm(registrar, before.path("classes")).expect(200).path("results");
    assertThat(results).allSatisfy(result -> assertThat(result.path("ok").asBoolean()).isTrue());
    assertThat(own(student).at("/confirmed/asNow").asBoolean()).isTrue();

    JsonNode confirmed = classes();
    assertThat(row(confirmed, className(student)).path("state").asText()).isEqualTo("confirmed");
    Student after = seated(student, 77);

    JsonNode register = ofClass(className(student)).expect(200);
    assertThat(register.at("/class/stateName").asText()).isEqualTo("確認後有異動");
    assertThat(register.path("differences")).hasSize(1);
    assertThat(register.at("/differences/0/summary").asText())
        .isEqualTo("座號 %d→77".formatted(student.seat().orElseThrow().number()));
    assertThat(own(student).at("/confirmed/asNow").asBoolean()).isFalse();
    JsonNode late = confirm(registrar, List.of(row(confirmed, className(student)))).expect(200);
    assertThat(late.at("/results/0/problem/code").asText()).isEqualTo("changed-meanwhile");
    assertThat(late.at("/results/0/now/changed").asInt()).isEqualTo(1);
    confirm(registrar, List.of(late.at("/results/0/now"))).expect(200);
    assertThat(own(student).at("/confirmed/asNow").asBoolean()).isTrue();
    seated(after, student.seat().orElseThrow().number());
    assertThat(sheet("register-confirmations", "")).contains("班級", "確認後有異動");
    assertThat(sheet("register-differences", "&className=" + encoded(className(student))))
        .contains("座號 77→");
  }

  @Test
  void shouldTakeAStudentsQuestionToTheOfficeAndTheAnswerBack() {
    Student student = students.getLast();
    String path = "/register/enquiries/born";
    ObjectNode question = Json.object().put("version", 0).put("text", "應為 9 月 16 日。");

    campus.api().send(id(student), "PUT", path, question).expect(200);
    campus.api().send(id(student), "PUT", path, question).expect(200);
    campus
        .api()
        .send(id(student), "PUT", path, Json.object().put("version", 1).put("text", "又一次"))
        .refused(409, "wrong-state");
    JsonNode open = campus.api().get(registrar, "/register-enquiries").expect(200);
    assertThat(open.at("/enquiries/0/student/name").asText()).isEqualTo(student.name());
    assertThat(row(classes(), className(student)).path("openEnquiries").asInt()).isEqualTo(1);

    String answering = "/students/" + id(student) + path;
    ObjectNode corrected = Json.object().put("version", 1).put("verdict", "corrected");
    campus.api().send(registrar, "PUT", answering, corrected).refused(409, "wrong-state");
    ObjectNode right =
        Json.object().put("version", 1).put("verdict", "right").put("text", "依戶籍謄本。");
    campus.api().send(registrar, "PUT", answering, right).expect(200);
    campus.api().send(registrar, "PUT", answering, right).expect(200);

    JsonNode answered = own(student).at("/enquiries/0");
    assertThat(answered.at("/last/stateName").asText()).isEqualTo("資料無誤");
    assertThat(answered.at("/last/answer").asText()).isEqualTo("依戶籍謄本。");
    ObjectNode again = Json.object().put("version", 2).put("text", "已申請更正。");
    campus.api().send(id(student), "PUT", path, again).expect(200);
    campus.api().send(id(student), "DELETE", path).expect(200);
    campus.api().send(id(student), "DELETE", path).refused(409, "wrong-state");
    assertThat(campus.api().get(id(student), "/history?kind=enquiry").expect(200).path("changes"))
        .extracting(line -> line.path("what").asText())
        .containsExactly("撤下", "提出疑義", "回覆", "提出疑義");
    assertThat(sheet("register-enquiries", "&state=ended")).contains("已申請更正", "已撤回");
  }

  @Test
  void shouldShowStudentsTheirOwnOnlyAndMasked() {
    Student student = students.get(1);

    JsonNode own = own(student);

    assertThat(own.path("entry").path("studentNumber").asText()).isEqualTo(student.number());
    assertThat(own.path("entry").path("identity").asText())
        .isEqualTo(student.identity().toString())
        .contains("****");
    assertThat(own.toString()).doesNotContain(student.identity().number());
    campus.api().get(registrar, "/register").refused(403, "not-permitted");
    campus.api().get(id(student), "/register-confirmations").refused(403, "not-permitted");
    campus.api().get(id(student), "/register-enquiries").refused(403, "not-permitted");
    confirm(id(student), classes().path("classes")).refused(403, "not-permitted");
    ofClass("不存在").refused(404, "not-found");
    assertThat(ofClass(className(student)).expect(200).path("entries"))
        .extracting(entry -> entry.path("studentNumber").asText(), entry -> entry.has("identity"))
        .contains(tuple(student.number(), true));
  }

  private static String id(Student student) {
    return student.person().text();
  }

  private static JsonNode own(Student student) {
    return campus.api().get(id(student), "/register").expect(200);
  }

  private static JsonNode classes() {
    return campus.api().get(registrar, "/register-confirmations").expect(200);
  }

  private static JsonNode row(JsonNode classes, String className) {
    return RunningSchool.list(classes.path("classes")).stream()
        .filter(one -> one.path("className").asText().equals(className))
        .findFirst()
        .orElseThrow();
  }

  private static Reply ofClass(String className) {
    return campus.api().get(registrar, "/register-confirmations/" + encoded(className));
  }

  private static String encoded(String className) {
    return URLEncoder.encode(className, StandardCharsets.UTF_8);
  }

  private static Reply confirm(String person, Iterable<JsonNode> rows) {
    ObjectNode body =
        Json.object()
            .put("year", campus.year())
            .put("semester", campus.school().term().semester().number());
    rows.forEach(
        row ->
            body.withArray("classes")
                .addObject()
                .put("className", row.path("className").asText())
                .put("revision", row.path("revision").asText()));
    return campus.api().send(person, "POST", "/register-confirmations", body);
  }

  private static String sheet(String list, String query) {
    HttpResponse<byte[]> file =
        campus.api().file(registrar, "/sheets/" + list + "?format=csv" + query);
    return new String(file.body(), StandardCharsets.UTF_8);
  }
}
