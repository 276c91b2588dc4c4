package tw.portfolio.local.it.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.access.Role;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.sample.RefusalReason;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.school.Window;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.Entry;

/** Achievements (多元表現) over HTTP: ten categories, twenty a year, ten of them selected. */
@OnCampus
@Isolated("asks many times at once")
class AchievementsIT {
  private static RunningSchool campus;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
  }

  @BeforeEach
  void setTheUsual() {
    campus.set(campus.school().settings());
  }

  @Test
  void shouldTakeEachCategoryOnceAndShowThemToThoseWhoCheck() {
    Student student = campus.student(0);
    int serial = 0;
    for (Category category : Category.values()) {
      SampleFile file = campus.samples().pdf(serial++);
      JsonNode announced = announce(student, body(category), file).expect(201);
      assertThat(announced.path("state").asText()).isEqualTo("reserved");
      student.put(announced, file);
      JsonNode ready = settled(student, announced);
      assertThat(ready.path("state").asText()).as(ready::toString).isEqualTo("ready");
      assertThat(ready.at("/detail/category").asText()).isEqualTo(category.code());
      assertThat(ready.path("detail")).hasSize(category.entries().size() + 1);
      assertThat(ready.path("history")).hasSize(2);
    }

    JsonNode page = page(student);
    assertThat(page.path("slotsUsed").asInt()).isEqualTo(10);
    String read = "/students/" + student.id() + "/achievements";
    assertThat(page.path("fromSchool").path("cadres").isArray()).isTrue();
    ObjectNode seen = campus.api().get(holder(Role.ACTIVITIES_HEAD), read).expect(200).deepCopy();
    assertThat(seen.path("student").path("studentId").asText()).isEqualTo(student.id());
    assertThat(seen.<JsonNode>without("student"))
        .isEqualTo(page.<ObjectNode>deepCopy().without("fromSchool"));
    campus.api().get(campus.exporter(), read).refused(403, "not-permitted");
    campus.api().get(student.id(), read).refused(403, "not-permitted");
    JsonNode one = page.path("achievements").get(0);
    campus.api().get(holder(Role.ACTIVITIES_HEAD), path(one) + "/files/document").expect(200);
    campus.api().get(campus.student(1).id(), path(one)).refused(403, "not-permitted");
    campus.api().send(campus.student(1).id(), "DELETE", path(one)).refused(403, "not-permitted");
  }

  private static String holder(Role role) {
    return campus.school().people().stream()
        .filter(person -> person.roles().contains(role))
        .findFirst()
        .orElseThrow()
        .id()
        .text();
  }

  @ParameterizedTest
  @CsvSource({
    "SERVICE, hours, 0",
    "SERVICE, hours, 9999",
    "CADRE, level, 6",
    "COMPETITION, level, 0",
    "FLEXIBLE_TIME, weeks, 19",
    "WORK, date, 2026-02-30",
    "WORK, date, 3026-02-03",
    "OTHER, until, 2012-01-01",
    "CERTIFICATE, certificate, ''",
    "WORK, extra, 1"
  })
  void shouldRefuseWrongDatesHoursAndCodes(Category category, String name, String value) {
    Student student = campus.student(2);
    ObjectNode body = body(category).put("link", "https://video.example.edu.tw/1");
    ObjectNode detail = body.withObject("/detail");
    if (detail.path(name).isNumber()) {
      detail.put(name, Integer.parseInt(value));
    } else {
      detail.put(name, value);
    }

    JsonNode problem = post(student, body).refused(422, "invalid-fields");

    assertThat(problem.at("/fields/0/name").asText()).isEqualTo("detail." + name);
    assertThat(page(student).path("achievements")).isEmpty();
  }

  @Test
  void shouldRefuseTheTwentyFirstAndTheEleventhSelectedWhoeverAsksAtOnce() throws Exception {
    Student student = campus.student(3);
    ObjectNode body = body(Category.WORK).put("link", "https://video.example.edu.tw/1");
    Callable<Integer> post = () -> post(student, body).status();
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> status : threads.invokeAll(Collections.nCopies(30, post))) {
        statuses.add(status.get());
      }
    }
    assertThat(statuses).allMatch(status -> List.of(201, 409, 503).contains(status));
    long granted = statuses.stream().filter(status -> status == 201).count();
    assertThat(granted).isBetween(1L, 20L);
    for (long left = granted; left < 20; left++) {
      post(student, body).expect(201);
    }
    post(student, body).refused(409, "cap-reached");
    List<JsonNode> all = RunningSchool.list(page(student).path("achievements"));
    assertThat(all).hasSize(20);

    select(student, all.subList(0, 11)).refused(409, "cap-reached");
    select(student, all.subList(0, 10)).expect(200);
    assertThat(page(student).path("selected").asInt()).isEqualTo(10);
    campus.api().send(student.id(), "DELETE", path(all.getFirst())).refused(409, "wrong-state");

    select(student, List.of()).expect(200);
    campus.api().send(student.id(), "DELETE", path(all.getFirst())).expect(204);
    post(student, body).expect(201);
  }

  @Test
  void shouldSelectAllOrNothing() {
    Student student = campus.student(4);
    ObjectNode body = body(Category.OTHER).put("link", "https://video.example.edu.tw/1");
    JsonNode ready = post(student, body).expect(201);
    JsonNode waits = announce(student, body(Category.OTHER), campus.samples().pdf(1)).expect(201);
    JsonNode others = post(campus.student(5), body).expect(201);
    select(student, List.of(ready)).expect(200);

    JsonNode problem =
        select(student, List.of(ready, waits, others)).refused(409, "selection-refused");

    assertThat(RunningSchool.list(problem.path("fields")))
        .extracting(field -> field.path("name").asText())
        .containsExactly("achievements[1]", "achievements[2]");
    JsonNode chosen =
        campus.api().get(student.id(), "/achievement-selections/" + campus.year()).expect(200);
    assertThat(chosen.path("achievements")).hasSize(1);
    assertThat(chosen.at("/achievements/0/state").asText()).isEqualTo("selected");
    JsonNode history = campus.api().get(student.id(), path(ready)).expect(200).path("history");
    assertThat(RunningSchool.list(history))
        .extracting(line -> line.path("what").asText())
        .containsExactly("新增", "勾選");
    JsonNode changes = campus.api().get(student.id(), "/history").expect(200).path("changes");
    assertThat(RunningSchool.list(changes))
        .extracting(line -> line.path("what").asText())
        .contains("勾選");
  }

  @Test
  void shouldRefuseAFileThatIsNotWhatItSaysAndGiveTheSlotBack() {
    Student student = campus.student(6);
    SampleFile file = campus.samples().refusable(RefusalReason.RENAMED_EXE, 1);
    JsonNode announced = announce(student, body(Category.WORK), file).expect(201);
    assertThat(page(student).path("slotsUsed").asInt()).isEqualTo(1);

    student.put(announced, file);

    JsonNode refused = settled(student, announced);
    assertThat(refused.path("state").asText()).isEqualTo("refused");
    assertThat(refused.at("/refusal/code").asText()).isEqualTo("file-type-mismatch");
    assertThat(page(student).path("slotsUsed").asInt()).isZero();
    campus.api().send(student.id(), "DELETE", path(refused)).expect(204);
  }

  @Test
  void shouldMendAndReplaceUntilItIsSelected() {
    Student student = campus.student(7);
    SampleFile first = campus.samples().pdf(1);
    SampleFile other = campus.samples().mp3(2);
    JsonNode announced = announce(student, body(Category.SERVICE), first).expect(201);
    student.put(announced, first);
    JsonNode ready = settled(student, announced);

    ObjectNode said = body(Category.CADRE);
    said.remove(List.of("year", "semester"));
    JsonNode mended = campus.api().send(student.id(), "PATCH", path(ready), said).expect(200);
    assertThat(mended.path("categoryName").asText()).isEqualTo("幹部經歷暨事蹟紀錄");
    ObjectNode files = Json.object();
    files.set("files", Student.announcement(Json.object(), "", other).path("files"));
    JsonNode replacing =
        campus.api().send(student.id(), "PUT", path(ready) + "/files", files).expect(200);
    assertThat(replacing.path("keeps")).hasSize(1);
    student.put(replacing, other);
    JsonNode replaced = settled(student, replacing);
    assertThat(replaced.at("/files/0/part").asText()).isEqualTo("media");
    campus.api().get(student.id(), path(ready) + "/files/document").refused(404, "not-found");
    JsonNode link = campus.api().get(student.id(), path(ready) + "/files/media").expect(200);
    assertThat(campus.api().download(link).body()).isEqualTo(other.content());

    select(student, List.of(ready)).refused(409, "selection-refused");
    select(student, List.of(replaced)).expect(200);
    said.put("description", "勾選後不能修改");
    campus.api().send(student.id(), "PATCH", path(ready), said).refused(409, "wrong-state");
  }

  @Test
  void shouldRefuseAYearWhoseWindowsAreClosed() {
    Student student = campus.student(8);
    ObjectNode body =
        body(Category.WORK)
            .put("link", "https://video.example.edu.tw/1")
            .put("year", campus.year() - 1);
    body.withObject("/detail").put("date", "2024-01-01");

    JsonNode problem = post(student, body).refused(409, "window-closed");

    assertThat(problem.path("detail").asText()).contains("多元表現上傳");
    campus
        .api()
        .send(
            student.id(),
            "PUT",
            "/achievement-selections/" + (campus.year() - 1),
            wanted(List.of()))
        .refused(409, "window-closed");
  }

  @Test
  void shouldLetOneStudentUploadAndChangeAfterClosing() {
    Student student = campus.student(9);
    ObjectNode body = body(Category.WORK).put("link", "https://video.example.edu.tw/1");
    LocalDate today = LocalDate.now(Window.TAIPEI);
    campus.set(campus.with(Window.ofDays(today.minusDays(20), today.minusDays(1))));
    post(student, body).refused(409, "window-closed");

    ObjectNode extension =
        Json.object()
            .put("year", campus.year())
            .put("window", "achievementUpload" + campus.school().term().semester().number())
            .put("student", student.id())
            .put("until", today.plusDays(1).toString())
            .put("reason", "住院治療");
    campus.api().send(holder(Role.ACTIVITIES_HEAD), "POST", "/extensions", extension).expect(201);

    JsonNode ready = post(student, body).expect(201);
    campus.api().send(student.id(), "DELETE", path(ready)).expect(204);
    post(campus.student(10), body).refused(409, "window-closed");
    select(student, List.of()).refused(409, "window-closed");
    assertThat(campus.api().get(student.id(), "/outcomes").expect(200).path("extensions"))
        .hasSize(1);
  }

  private static ObjectNode body(Category category) {
    ObjectNode body =
        Json.object()
            .put("year", campus.year())
            .put("semester", campus.school().term().semester().number())
            .put("description", "整合測試的多元表現");
    ObjectNode detail = body.putObject("detail").put("category", category.code());
    for (Entry entry : category.entries()) {
      switch (entry.kind()) {
        case Entry.Kind.Text _ -> detail.put(entry.name(), entry.title());
        case Entry.Kind.Code(var table) -> detail.put(entry.name(), table.getFirst().code());
        case Entry.Kind.Day _ -> detail.put(entry.name(), yesterday());
        case Entry.Kind.Whole(var range) ->
            detail.put(
                entry.name(),
                entry.name().equals("year") ? campus.year() : Math.max(1, range.least()));
      }
    }
    return body;
  }

  private static String yesterday() {
    return LocalDate.now(Window.TAIPEI).minusDays(1).toString();
  }

  private static Reply post(Student student, ObjectNode body) {
    return campus.api().send(student.id(), "POST", "/achievements", body);
  }

  private static Reply announce(Student student, ObjectNode body, SampleFile... files) {
    body.set("files", Student.announcement(Json.object(), "", files).path("files"));
    return post(student, body);
  }

  private static JsonNode page(Student student) {
    return campus.api().get(student.id(), "/achievements").expect(200);
  }

  private static String path(JsonNode achievement) {
    return "/achievements/" + achievement.path("achievementId").asText();
  }

  private static JsonNode settled(Student student, JsonNode announced) {
    return Eventually.get(
        () -> campus.api().get(student.id(), path(announced)).expect(200),
        now -> !now.path("state").asText().equals("reserved"));
  }

  private static Reply select(Student student, List<JsonNode> chosen) {
    return campus
        .api()
        .send(student.id(), "PUT", "/achievement-selections/" + campus.year(), wanted(chosen));
  }

  private static ObjectNode wanted(List<JsonNode> chosen) {
    ObjectNode body = Json.object();
    var list = body.putArray("achievements");
    for (JsonNode one : chosen) {
      list.addObject()
          .put("achievementId", one.path("achievementId").asText())
          .put("revision", one.path("revision").asInt());
    }
    return body;
  }
}
