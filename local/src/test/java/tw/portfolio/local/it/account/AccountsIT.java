package tw.portfolio.local.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.school.Window;

/** Roles, accounts, deputies (附件1 各角色名單及權限設定) and the history of all of it. */
@OnCampus
class AccountsIT {
  private static RunningSchool campus;
  private static String registrar;
  private static String information;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    registrar = campus.holder(Role.REGISTRAR);
    information = campus.holder(Role.INFORMATION_HEAD);
  }

  private static Reply hold(String by, String person, Role role, boolean held) {
    return campus
        .api()
        .send(
            by,
            "PUT",
            "/people/" + person + "/roles/" + role,
            Json.object().put("held", held).put("reason", "職務異動"));
  }

  private static Reply use(String by, String person, boolean active) {
    ObjectNode body = Json.object().put("active", active).put("reason", "離職");
    return campus.api().send(by, "PUT", "/people/" + person + "/account", body);
  }

  private static List<JsonNode> changes(String reader, String query) {
    List<JsonNode> all = new ArrayList<>();
    String next = "";
    do {
      String cursor = next.isEmpty() ? "" : "&cursor=" + next;
      JsonNode page = campus.api().get(reader, "/history?limit=3" + query + cursor).expect(200);
      all.addAll(RunningSchool.list(page.path("changes")));
      next = page.path("next").asText("");
    } while (!next.isEmpty());
    return all;
  }

  @Test
  void shouldCountARoleFromTheNextRequestOn() {
    String teacher = campus.teachers().get(1);
    campus.api().get(teacher, "/submissions").refused(403, "not-permitted");

    hold(registrar, teacher, Role.EQUIPMENT_HEAD, true).expect(200);
    campus.api().get(teacher, "/submissions").expect(200);
    campus.api().get(registrar, "/people?role=EQUIPMENT_HEAD&limit=200").expect(200);

    hold(registrar, teacher, Role.EQUIPMENT_HEAD, false).expect(200);
    campus.api().get(teacher, "/submissions").refused(403, "not-permitted");

    List<JsonNode> lines = changes(information, "&kind=person&about=" + teacher);
    assertThat(lines)
        .extracting(line -> line.path("what").asText() + line.path("to").asText())
        .startsWith("收回", "授予設備組長");
    assertThat(lines.subList(0, 2))
        .allMatch(line -> line.path("by").asText().equals(registrar))
        .allMatch(line -> line.path("why").asText().equals("職務異動"));
  }

  @Test
  void shouldRefuseADisabledPersonAtTheNextRequest() {
    String office = campus.holder(Role.COUNSELLING_HEAD);
    campus.api().get(office, "/me").expect(200);

    use(registrar, office, false).expect(200);
    campus.api().get(office, "/me").refused(403, "not-permitted");
    assertThat(
            campus.api().get(registrar, "/people/" + office).expect(200).path("active").asBoolean())
        .isFalse();

    use(information, office, true).expect(200);
    campus.api().get(office, "/me").expect(200);
  }

  @Test
  void shouldLetNobodyLockOneselfOutAndNobodyElseGiveRoles() {
    hold(registrar, registrar, Role.REGISTRAR, false).refused(409, "wrong-state");
    use(information, information, false).refused(409, "wrong-state");

    String student = campus.student(2).id();
    String principal = campus.holder(Role.PRINCIPAL);
    for (String other : List.of(principal, campus.exporter(), campus.teachers().getFirst())) {
      hold(other, other, Role.INFORMATION_HEAD, true).refused(403, "not-permitted");
      campus.api().get(other, "/history").refused(403, "not-permitted");
    }
    campus.api().get(principal, "/people").refused(403, "not-permitted");
    hold(student, student, Role.TEACHER, true).refused(403, "not-permitted");
    hold(registrar, student, Role.TEACHER, true).refused(409, "wrong-state");
    hold(registrar, "0123456789abcdefghjkmnpqrs", Role.TEACHER, true).refused(404, "not-found");
  }

  @Test
  void shouldLeaveOneOfTwoWhoTakeEachOthersKeysAway() throws Exception {
    String one = campus.teachers().get(2);
    String other = campus.teachers().get(3);
    hold(registrar, one, Role.REGISTRAR, true).expect(200);
    hold(registrar, other, Role.REGISTRAR, true).expect(200);

    assertThat(
            together(
                List.of(
                    () -> hold(one, other, Role.REGISTRAR, false),
                    () -> hold(other, one, Role.REGISTRAR, false))))
        .containsOnlyOnce(200)
        .hasSize(2);
  }

  private static List<Integer> together(List<Callable<Reply>> calls)
      throws InterruptedException, ExecutionException {
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Reply> answer : threads.invokeAll(calls)) {
        statuses.add(answer.get().status());
      }
    }
    return statuses;
  }

  @Test
  void shouldOpenATeachersQueueToTheDeputyAtOnceAndCloseIt() {
    String teacher = campus.teachers().get(4);
    String deputy = campus.teachers().get(5);
    String path = "/deputies/" + teacher + "/" + deputy;
    LocalDate today = LocalDate.now(Window.TAIPEI);
    ObjectNode days =
        Json.object().put("from", today.toString()).put("until", today.plusDays(3).toString());
    campus.api().get(deputy, "/certifications?teacher=" + teacher).refused(403, "not-permitted");

    campus.api().send(deputy, "PUT", path, days).refused(403, "not-permitted");
    campus.api().send(teacher, "PUT", path, days).expect(200);
    campus.api().get(deputy, "/certifications?teacher=" + teacher).expect(200);
    assertThat(
            campus
                .api()
                .get(registrar, "/deputies?teacher=" + teacher)
                .expect(200)
                .path("deputies"))
        .hasSize(1);

    campus.api().send(teacher, "DELETE", path, Json.object().put("reason", "銷假")).expect(204);
    campus.api().get(deputy, "/certifications?teacher=" + teacher).refused(403, "not-permitted");
    campus
        .api()
        .send(registrar, "DELETE", path, Json.object().put("reason", "銷假"))
        .refused(404, "not-found");
    assertThat(changes(information, "&kind=deputy&about=" + teacher)).hasSize(2);
  }

  @Test
  void shouldShowAStudentTheOwnHistoryAndTheOfficeAllOfIt() {
    Student student = campus.student(0);
    JsonNode piece = student.certified(campus.samples().pdf(1));
    student.select(piece).expect(200);

    Student other = campus.student(1);
    other.uploaded(campus.samples().pdf(2));

    List<JsonNode> own = changes(student.id(), "");
    assertThat(own)
        .extracting(line -> line.path("what").asText())
        .containsExactly("勾選", "認證通過", "送出認證", "檔案檢查完成", "開始上傳");
    assertThat(own).allMatch(line -> !line.has("by"));
    assertThat(changes(other.id(), ""))
        .extracting(line -> line.path("what").asText())
        .containsExactly("檔案檢查完成", "開始上傳");
    assertThat(changes(other.id(), ""))
        .allMatch(line -> line.path("subject").asText().contains(other.id()));
    campus.api().get(other.id(), "/history?about=" + student.id()).refused(403, "not-permitted");

    assertThat(changes(information, "&about=" + student.id()))
        .filteredOn(line -> line.path("kind").asText().startsWith("outcome"))
        .hasSameSizeAs(own);
    assertThat(changes(information, "&kind=outcome-selection")).hasSize(1);
  }

  @Test
  void shouldGiveTheHistoryAsAFile() {
    hold(registrar, campus.teachers().get(6), Role.DISCIPLINE_HEAD, true).expect(200);

    var csv = campus.api().file(information, "/sheets/history?format=csv&kind=person");
    String text = new String(csv.body(), StandardCharsets.UTF_8);
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(text).startsWith("\uFEFF時間,人員").contains("生輔組長");

    var xlsx = campus.api().file(information, "/sheets/history");
    assertThat(xlsx.headers().firstValue("content-disposition").orElse("")).contains(".xlsx");
    assertThat(new String(xlsx.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    assertThat(campus.api().file(registrar, "/sheets/history").statusCode()).isEqualTo(403);
  }
}
