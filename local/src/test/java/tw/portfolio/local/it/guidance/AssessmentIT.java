package tw.portfolio.local.it.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Elsewhere;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.school.ClassPlace;

/** 修課評估 over HTTP (regulation.txt 四(二)1). */
@OnCampus
class AssessmentIT {
  private static RunningSchool campus;
  private static String office;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    office = campus.holding(Role.COUNSELLING_HEAD).getFirst();
  }

  private static String path(Student student) {
    return "/students/" + student.id() + "/assessments/" + campus.year();
  }

  private static ObjectNode text(int version, String exploration) {
    ObjectNode text =
        Json.object().put("version", version).put("exploration", exploration).put("career", "升學");
    return version == 0 ? text : text.put("reason", "重新施測");
  }

  private static Reply write(String person, Student student, int version, String exploration) {
    return campus.api().send(person, "PUT", path(student), text(version, exploration));
  }

  /** Whoever leads the student's class, or another one. */
  private static String homeroomTeacher(Student student, boolean ofThisClass) {
    String name = student.person().latestPlace().map(ClassPlace::className).orElseThrow();
    return campus.school().people().stream()
        .filter(person -> person.roles().contains(Role.HOMEROOM_TEACHER))
        .filter(person -> !person.roles().contains(Role.COUNSELLING_HEAD))
        .filter(
            person ->
                person.latestPlace().map(ClassPlace::className).filter(name::equals).isPresent()
                    == ofThisClass)
        .map((Person person) -> person.id().text())
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode assessments(String person, String path) {
    return campus.api().get(person, path).expect(200).path("assessments");
  }

  @Test
  void shouldShowStudentAndHomeroomTeacherWhatTheOfficeWrote() {
    Student student = campus.student(0);
    JsonNode written = write(office, student, 0, "工程學群").expect(200);
    JsonNode second = write(office, student, 1, "資訊學群").expect(200);

    assertThat(written.path("version").asInt()).isEqualTo(1);
    String list = "/students/" + student.id() + "/assessments";
    for (JsonNode seen :
        List.of(
            assessments(student.id(), "/assessments"),
            assessments(office, list),
            assessments(homeroomTeacher(student, true), list))) {
      assertThat(RunningSchool.list(seen)).containsExactly(second);
    }
    JsonNode one = campus.api().get(office, path(student)).expect(200);
    assertThat(one.at("/history/1/from").asText()).contains("工程學群");
    assertThat(one.at("/history/1/to").asText()).contains("資訊學群");
  }

  @Test
  void shouldRefuseEverybodyElse() {
    Student student = campus.student(1);
    JsonNode before = write(office, student, 0, "工程學群").expect(200);
    String list = "/students/" + student.id() + "/assessments";
    Elsewhere elsewhere = Elsewhere.with(campus, office);

    for (String other :
        List.of(student.id(), campus.student(2).id(), homeroomTeacher(student, true))) {
      write(other, student, 1, "改掉").refused(403, "not-permitted");
    }
    campus.api().get(campus.student(2).id(), list).refused(403, "not-permitted");
    campus.api().get(campus.exporter(), list).refused(403, "not-permitted");
    campus.api().get(homeroomTeacher(student, false), list).refused(404, "not-found");
    elsewhere.get(list).refused(404, "not-found");
    elsewhere.get(path(student)).refused(404, "not-found");
    elsewhere.send("PUT", path(student), text(0, "外校")).refused(404, "not-found");
    assertThat(RunningSchool.list(assessments(student.id(), "/assessments")))
        .containsExactly(before);
  }

  @Test
  void shouldLetOneOfManyEditorsThrough() throws Exception {
    Student student = campus.student(3);
    List<Callable<Integer>> editors =
        IntStream.range(0, 6)
            .<Callable<Integer>>mapToObj(
                number -> () -> write(office, student, 0, "第 " + number + " 人").status())
            .toList();
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> answer : threads.invokeAll(editors)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409).hasSize(6);
    assertThat(campus.api().get(office, path(student)).expect(200).path("history")).hasSize(1);
  }

  @Test
  void shouldRefuseWrongStudentsYearsAndBodies() {
    Student student = campus.student(4);
    String nobody = "/students/zyxwvtsrqpnmkjhgfedcba9876/assessments";
    campus.api().get(office, nobody).refused(404, "not-found");
    campus.api().send(office, "PUT", nobody + "/115", text(0, "誰")).refused(404, "not-found");
    campus
        .api()
        .send(office, "PUT", "/students/" + campus.exporter() + "/assessments/115", text(0, "誰"))
        .refused(404, "not-found");
    campus.api().get(office, "/students/x/assessments").refused(400, "malformed-request");
    campus.api().get(office, path(student)).refused(404, "not-found");
    campus.api().get(office, path(student) + "0").refused(400, "malformed-request");
    for (ObjectNode wrong :
        List.of(
            Json.object().put("version", 0),
            Json.object().put("exploration", "沒有版次"),
            text(0, "字".repeat(2_001)),
            text(0, "響\u0007鈴"),
            text(-1, "負"),
            text(0, "多").put("year", 115),
            text(0, "空").putNull("remarks"))) {
      campus.api().send(office, "PUT", path(student), wrong).refused(422, "invalid-fields");
    }
    assertThat(assessments(student.id(), "/assessments")).isEmpty();
  }
}
