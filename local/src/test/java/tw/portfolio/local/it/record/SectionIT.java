package tw.portfolio.local.it.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.TakingKind;
import tw.portfolio.history.Author;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Elsewhere;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;

/** 教學組's single edits over HTTP (regulation.txt 附件1). */
@OnCampus
class SectionIT {
  private static final int MOST = 100;

  private static RunningSchool campus;
  private static String office;
  private static Section full;
  private static Section other;

  /** Whoever takes the course of both sections; the first of them are in {@link #full}. */
  private static List<Enrolment> takers;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    office = campus.holding(Role.CURRICULUM_HEAD).getFirst();
    List<Enrolment> all =
        campus.school().enrolments().stream()
            .filter(Enrolment::takesOutcomes)
            .filter(taken -> taken.taking().kind() == TakingKind.SEMESTER)
            .toList();
    takers =
        all.stream().filter(taken -> taken.code().equals(all.getFirst().code())).limit(2).toList();
    full = section("甲#1", takers.getFirst());
    other = section("乙", takers.getFirst());
    RecordStore records = campus.stores().records();
    List<RecordChange> changes = new ArrayList<>();
    changes.add(new RecordChange(Optional.empty(), full));
    changes.add(new RecordChange(Optional.empty(), other));
    assertThat(write(records, changes)).isEmpty();
    List<RecordChange> placed =
        takers.stream()
            .map(
                taken ->
                    new RecordChange(
                        Optional.of(stored(records, taken)),
                        new SectionEnrolment(
                            full.enrolment(taken.school(), taken.student(), taken.taking()))))
            .toList();
    assertThat(write(records, placed)).isEmpty();
  }

  private static SchoolRecord stored(RecordStore records, Enrolment taken) {
    RecordKey key = SectionEnrolment.keyOf(taken.student(), taken.ref());
    return records.find(campus.code(), List.of(key)).get(key);
  }

  private static List<RecordChange> write(RecordStore records, List<RecordChange> changes) {
    return records.write(campus.code(), changes, new Author.Platform(), "", Instant.now());
  }

  private static Section section(String name, Enrolment like) {
    return new Section(
        like.term(),
        like.code(),
        name,
        like.name(),
        1,
        like.credits(),
        like.teacher(),
        like.teacherName());
  }

  /** All, in pages of so many. */
  private static List<JsonNode> sections(int limit) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = campus.api().get(office, "/sections?limit=" + limit + cursor).expect(200);
      all.addAll(RunningSchool.list(page.path("sections")));
      cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return all;
  }

  private static JsonNode listed(String name) {
    return sections(MOST).stream()
        .filter(section -> section.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String path(String name) {
    return "/sections/" + listed(name).path("sectionId").asText();
  }

  private static String enrolment(Student student, String name) {
    return "/students/" + student.id() + "/enrolments/" + listed(name).path("sectionId").asText();
  }

  private static List<String> members(String name) {
    JsonNode found = campus.api().get(office, path(name) + "/students").expect(200);
    return RunningSchool.list(found.path("students")).stream()
        .map(student -> student.path("studentId").asText())
        .toList();
  }

  private static ObjectNode change(JsonNode seen, String courseName, String teacher) {
    ObjectNode body =
        Json.object().put("courseName", courseName).put("teacherId", teacher).put("reason", "留職停薪");
    body.putObject("seen")
        .put("courseName", seen.path("courseName").asText())
        .put("teacherId", seen.path("teacherId").asText());
    return body;
  }

  private static Student taker(int at) {
    String id = takers.get(at).student().text();
    return Stream.iterate(0, number -> number + 1)
        .map(campus::student)
        .filter(student -> student.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<JsonNode> course(Student student) {
    return RunningSchool.list(student.page().path("courses")).stream()
        .filter(course -> course.path("courseCode").asText().equals(full.code().text()))
        .filter(course -> course.at("/taking/kind").asText().equals("semester"))
        .findFirst();
  }

  @Test
  void shouldListEverySectionOnceHoweverSmallThePages() {
    assertThat(sections(1)).hasSizeGreaterThan(2).containsExactlyElementsOf(sections(MOST));
  }

  @Test
  void shouldHandASectionOverForEverybodyInItAndMoveAndDropStudents() {
    String next =
        campus.teachers().stream()
            .filter(one -> !one.equals(full.teacher().text()))
            .findFirst()
            .orElseThrow();
    JsonNode seen = listed("甲#1");
    assertThat(members("甲#1"))
        .containsExactlyInAnyOrderElementsOf(
            takers.stream().map(taken -> taken.student().text()).toList());

    ObjectNode change = change(seen, "交接後的課", next);
    campus.api().send(office, "PUT", path("甲#1"), change).expect(200);
    campus.api().send(office, "PUT", path("甲#1"), change).refused(409, "changed-meanwhile");
    for (int at = 0; at < takers.size(); at++) {
      assertThat(course(taker(at)).orElseThrow().path("name").asText()).isEqualTo("交接後的課");
    }

    Student student = taker(0);
    student.uploaded(course(student).orElseThrow(), campus.samples().pdf(1));
    ObjectNode reason = Json.object().put("reason", "加退選");
    campus
        .api()
        .send(office, "DELETE", enrolment(student, "甲#1"), reason)
        .refused(409, "wrong-state");
    campus.api().send(office, "PUT", enrolment(student, "乙")).expect(200);
    assertThat(members("乙")).containsExactly(student.id());
    Student second = taker(1);
    campus.api().send(office, "DELETE", enrolment(second, "甲#1"), reason).expect(204);
    assertThat(course(second)).isEmpty();
    assertThat(members("甲#1")).isEmpty();
    campus.api().send(office, "DELETE", enrolment(second, "甲#1"), reason).refused(404, "not-found");
    campus.api().send(office, "PUT", enrolment(second, "甲#1")).expect(200);
    assertThat(course(second)).isPresent();
  }

  @Test
  void shouldRefuseEverybodyElseAndWhatIsWrong() {
    JsonNode before = listed("乙");
    ObjectNode change = change(before, "改掉", full.teacher().text());
    ObjectNode reason = Json.object().put("reason", "不行");
    Student student = taker(0);
    String path = path("乙");
    String enrolment = enrolment(student, "乙");
    String teacher =
        campus.teachers().stream()
            .filter(one -> !campus.holding(Role.CURRICULUM_HEAD).contains(one))
            .findFirst()
            .orElseThrow();

    for (String person : List.of(student.id(), teacher, campus.exporter())) {
      campus.api().get(person, "/sections").refused(403, "not-permitted");
      campus.api().get(person, path + "/students").refused(403, "not-permitted");
      campus.api().send(person, "PUT", path, change).refused(403, "not-permitted");
      campus.api().send(person, "PUT", enrolment).refused(403, "not-permitted");
      campus.api().send(person, "DELETE", enrolment, reason).refused(403, "not-permitted");
    }
    Elsewhere elsewhere = Elsewhere.with(campus, office);
    assertThat(elsewhere.get("/sections").expect(200).path("sections")).isEmpty();
    elsewhere.get(path + "/students").refused(404, "not-found");
    elsewhere.send("PUT", path, change).refused(404, "not-found");
    elsewhere.send("DELETE", enrolment, reason).refused(404, "not-found");
    campus
        .api()
        .send(office, "PUT", path, change(before, "改掉", student.id()))
        .refused(422, "invalid-fields");
    campus
        .api()
        .send(office, "PUT", path, Json.object().put("courseName", "x"))
        .refused(422, "invalid-fields");
    campus.api().get(office, "/sections/x/students").refused(400, "malformed-request");
    campus.api().get(office, "/sections?semester=3").refused(400, "malformed-request");
    campus
        .api()
        .send(office, "PUT", enrolment.replace(student.id(), "zyxwvtsrqpnmkjhgfedcba9876"))
        .refused(404, "not-found");
    assertThat(listed("乙")).isEqualTo(before);
  }
}
