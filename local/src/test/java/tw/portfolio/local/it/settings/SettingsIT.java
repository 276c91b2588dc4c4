package tw.portfolio.local.it.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.it.submission.Exports;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Settings;

/** Offices set the year, give more time and unlock; students feel it at their next request. */
@OnCampus
class SettingsIT {
  private static final JsonNode REASON = Json.object().put("reason", "已經補交");

  private static RunningSchool campus;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
  }

  @BeforeEach
  void setTheUsual() {
    campus.set(campus.school().settings());
  }

  private static LocalDate today() {
    return LocalDate.now(Window.TAIPEI);
  }

  private static Window over() {
    return Window.ofDays(today().minusDays(20), today().minusDays(1));
  }

  private static Window openNow() {
    return Window.ofDays(today().minusDays(20), today().plusDays(20));
  }

  private static ObjectNode change(int version, int selected) {
    int year = campus.year() + 1911;
    ObjectNode body =
        Json.object()
            .put("version", version)
            .put("uploadsFirstSemester", 4)
            .put("uploadsSecondSemester", 5)
            .put("selectedPerYear", selected)
            .put("achievementsPerYear", 20)
            .put("achievementsSelectedPerYear", 10)
            .put("documentBytes", 4_194_304)
            .put("mediaBytes", 10_485_760)
            .put("descriptionCharacters", 100)
            .put("closingFirstSemester", (year + 1) + "-01-20")
            .put("reason", "依國教署來文");
    body.putArray("types").add("application/pdf").add("image/png");
    ObjectNode windows = body.putObject("windows");
    windows
        .putObject("upload1")
        .put("firstDay", year + "-08-01")
        .put("lastDay", (year + 1) + "-02-03");
    windows
        .putObject("certification1")
        .put("firstDay", year + "-08-01")
        .put("lastDay", (year + 1) + "-02-10");
    return body;
  }

  private static String path() {
    return "/settings/" + campus.year();
  }

  private static Reply keep(String person, ObjectNode body) {
    return campus.api().send(person, "PUT", path(), body);
  }

  @Test
  void shouldLetOneOfSeveralEditorsSetTheYear() throws Exception {
    List<Future<Reply>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.rangeClosed(1, 6)
          .forEach(
              most -> asked.add(threads.submit(() -> keep(campus.director(), change(0, most)))));
    }
    List<Reply> granted = new ArrayList<>();
    for (Future<Reply> each : asked) {
      Reply reply = each.get();
      assertThat(reply.status()).isIn(200, 409, 503);
      if (reply.status() == 200) {
        granted.add(reply);
      }
    }

    assertThat(granted).hasSize(1);
    JsonNode set = campus.api().get(campus.teachers().getFirst(), path()).expect(200);
    assertThat(set).isEqualTo(granted.getFirst().body());
    assertThat(set.path("version").asInt()).isEqualTo(1);
    keep(campus.director(), change(0, 30)).refused(409, "changed-meanwhile");
    assertThat(
            campus
                .api()
                .get(campus.student(0).id(), "/me")
                .expect(200)
                .at("/settings/uploadsFirstSemester")
                .asInt())
        .isEqualTo(4);
  }

  @Test
  void shouldRefuseWhoMayNotSetAndWindowsOutOfOrder() {
    keep(campus.exporter(), change(0, 6)).refused(403, "not-permitted");
    keep(campus.student(0).id(), change(0, 6)).refused(403, "not-permitted");
    ObjectNode wrong = change(0, 6);
    ((ObjectNode) wrong.at("/windows/upload1")).put("lastDay", campus.year() + 1912 + "-02-02");
    ((ObjectNode) wrong.at("/windows/certification1"))
        .put("lastDay", campus.year() + 1912 + "-02-01");

    JsonNode problem = keep(campus.director(), wrong).refused(422, "invalid-fields");

    assertThat(RunningSchool.list(problem.path("fields")))
        .extracting(field -> field.path("name").asText())
        .containsExactly("windows.upload1.lastDay", "windows.certification1.lastDay");
    assertThat(campus.api().get(campus.director(), path()).expect(200).path("version").asInt())
        .isZero();
  }

  private static Settings with(Map<WindowKey, Window> windows) {
    Settings usual = campus.school().settings();
    return new Settings(usual.school(), usual.year(), usual.caps(), windows);
  }

  private static ObjectNode extension(String kind) {
    return Json.object()
        .put("year", campus.year())
        .put("window", kind + campus.school().term().semester().number())
        .put("until", today().plusDays(1).toString())
        .put("reason", "住院治療");
  }

  private static JsonNode extend(ObjectNode body) {
    return campus.api().send(campus.exporter(), "POST", "/extensions", body).expect(201);
  }

  private static Reply announce(Student student) {
    return student.announce(student.courses().getFirst(), "延長後的成果", campus.samples().pdf(1));
  }

  @Test
  void shouldLetOneStudentUploadAfterClosingUntilItIsWithdrawn() {
    Student student = campus.student(1);
    campus.set(campus.with(over()));
    announce(student).refused(409, "window-closed");

    JsonNode given = extend(extension("upload").put("student", student.id()));

    announce(student).expect(201);
    announce(campus.student(2)).refused(409, "window-closed");
    String path = "/extensions/" + given.path("extensionId").asText();
    campus
        .api()
        .send(campus.teachers().getFirst(), "DELETE", path, REASON)
        .refused(403, "not-permitted");
    assertThat(campus.api().send(campus.exporter(), "DELETE", path, REASON).status())
        .isEqualTo(204);
    announce(student).refused(409, "window-closed");
    campus.api().send(campus.exporter(), "DELETE", path, REASON).refused(404, "not-found");
  }

  @Test
  void shouldReachAWholeClass() {
    Student student = campus.student(3);
    String className = student.person().latestPlace().orElseThrow().className();
    campus.set(campus.with(over()));

    JsonNode given = extend(extension("upload").put("className", className));

    announce(student).expect(201);
    assertThat(
            RunningSchool.list(
                campus
                    .api()
                    .get(campus.exporter(), "/extensions?year=" + campus.year())
                    .expect(200)
                    .path("extensions")))
        .contains(given);
    campus
        .api()
        .send(
            campus.exporter(), "POST", "/extensions", extension("upload").put("className", "沒有這一班"))
        .refused(422, "invalid-fields");
    String path = "/extensions/" + given.path("extensionId").asText();
    assertThat(campus.api().send(campus.exporter(), "DELETE", path, REASON).status())
        .isEqualTo(204);
    announce(student).refused(409, "window-closed");
  }

  @Test
  void shouldCertifyAnExtendedStudentsPieceAfterClosing() {
    Student student = campus.student(4);
    JsonNode sent = student.sent(campus.samples().pdf(2));
    campus.set(campus.with(over()));
    campus.decide(campus.teacherOf(sent), sent, "certify").refused(409, "window-closed");

    extend(extension("certification").put("student", student.id()));

    campus.decide(campus.teacherOf(sent), sent, "certify").expect(200);
  }

  private static ObjectNode unlocking(Student student, String what) {
    return Json.object()
        .put("student", student.id())
        .put("year", campus.year())
        .put("what", what)
        .put("reason", "學生誤選");
  }

  private static Reply unlock(ObjectNode body) {
    return campus.api().send(campus.exporter(), "POST", "/unlocks", body);
  }

  @Test
  void shouldUnlockAHandedInChoiceSoThatTheStudentChoosesAnew() {
    Student student = campus.student(5);
    JsonNode first = student.certified(campus.samples().pdf(3));
    JsonNode second = student.certified(campus.samples().pdf(4));
    student.select(first).expect(200);
    Exports exports = new Exports(campus);
    exports.handIn();
    student.select(second).refused(409, "already-submitted");

    assertThat(unlock(unlocking(student, "selection")).expect(200).path("pieces").asInt())
        .isEqualTo(1);

    student.select(second).expect(200);
    exports.handIn();
    assertThat(student.piece(second.path("pieceId").asText()).path("state").asText())
        .isEqualTo("submitted");
    JsonNode left = student.piece(first.path("pieceId").asText());
    assertThat(left.path("state").asText()).isEqualTo("certified");
    assertThat(RunningSchool.list(left.path("history")))
        .anySatisfy(
            line -> {
              assertThat(line.path("what").asText()).isEqualTo("解除提交");
              assertThat(line.path("why").asText()).isEqualTo("學生誤選");
            });
  }

  @Test
  void shouldReturnACertifiedPieceToItsStudent() {
    Student student = campus.student(6);
    JsonNode piece = student.certified(campus.samples().pdf(5));
    String id = piece.path("pieceId").asText();
    campus
        .api()
        .send(campus.teacherOf(piece), "POST", "/unlocks", unlocking(student, id))
        .refused(403, "not-permitted");

    unlock(unlocking(student, id)).expect(200);

    assertThat(student.piece(id).path("state").asText()).isEqualTo("returned");
    JsonNode awaiting = student.replace(id, campus.samples().pdf(6)).expect(200);
    student.put(awaiting, campus.samples().pdf(6));
    JsonNode sent = student.send(student.settled(awaiting)).expect(200);
    campus.decide(campus.teacherOf(sent), sent, "certify").expect(200);
    unlock(unlocking(student, "selection")).refused(409, "wrong-state");
  }

  @Test
  void shouldHoldGradeTwelveToItsOwnSelectionWindow() {
    List<PersonId> seniors =
        campus.school().sample().students().stream()
            .filter(student -> student.grade() == 12)
            .map(student -> new PersonId(student.person().id()))
            .toList();
    List<Student> students = IntStream.range(0, 12).mapToObj(campus::student).toList();
    Student senior =
        students.stream()
            .filter(student -> seniors.contains(student.person().id()))
            .findFirst()
            .orElseThrow();
    Student younger =
        students.stream()
            .filter(student -> !seniors.contains(student.person().id()))
            .reduce((_, last) -> last)
            .orElseThrow();
    WindowKey selection = WindowKey.of(WindowKind.SELECTION, Semester.FIRST);
    Map<WindowKey, Window> windows = new HashMap<>(campus.school().settings().windows());
    windows.put(selection, over());
    windows.put(selection.ofSeniors().orElseThrow(), openNow());
    campus.set(with(windows));
    senior.select().expect(200);
    younger.select().refused(409, "window-closed");

    windows.put(selection, openNow());
    windows.put(selection.ofSeniors().orElseThrow(), over());
    campus.set(with(windows));
    younger.select().expect(200);
    assertThat(senior.select().refused(409, "window-closed").path("detail").asText())
        .contains("高三", over().lastDay().toString());
  }
}
