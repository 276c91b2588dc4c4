package tw.portfolio.local.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.history.Author;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Settings;

/** Who has left signs in once more, in the period that the school has set, for the own copy. */
@OnCampus
class LeaverCopyIT {
  private static final String ACCOUNT = "it-leaver-1";

  private static RunningSchool campus;
  private static RecordStore records;
  private static Browser browser;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    records = campus.stores().records(KmsDataKeys.of(campus.environment()));
    browser = new Browser(campus.system().api());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static tw.portfolio.record.Student entry(Student student) {
    return records
        .all(campus.code(), tw.portfolio.record.Student.KIND, campus.school().term())
        .stream()
        .map(tw.portfolio.record.Student.class::cast)
        .filter(one -> one.person().text().equals(student.id()))
        .findFirst()
        .orElseThrow();
  }

  /** The registrar's file has the student with that status. */
  private static void becomes(Student student, StudentStatus status) {
    tw.portfolio.record.Student before = entry(student);
    tw.portfolio.record.Student after =
        new tw.portfolio.record.Student(
            before.person(),
            before.number(),
            before.name(),
            before.identity(),
            before.born(),
            before.gender(),
            before.entered(),
            before.year(),
            status,
            Optional.empty());
    RecordChange change = new RecordChange(Optional.of(before), after);
    assertThat(
            records.write(
                campus.code(), List.of(change), new Author.Platform(), "學籍名冊", Instant.now()))
        .isEmpty();
  }

  private static void openForLeavers() {
    Settings usual = campus.school().settings();
    Map<WindowKey, Window> windows = new HashMap<>(usual.windows());
    LocalDate today = LocalDate.now(Window.TAIPEI);
    windows.put(
        WindowKey.of(WindowKind.LEAVERS_COPY, Semester.SECOND),
        Window.ofDays(today.minusDays(1), today.plusDays(7)));
    campus.set(new Settings(usual.school(), usual.year(), usual.caps(), windows));
  }

  private static Reply ask(JsonNode tokens, String method, String path, String body) {
    return campus
        .api()
        .call(
            path,
            request ->
                request
                    .header("Authorization", "Bearer " + tokens.path("access_token").asText())
                    .header("Content-Type", "application/json")
                    .method(
                        method,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  private static void refused(JsonNode tokens, String why) {
    Browser.Page page = browser.renew(tokens);
    assertThat(page.status()).isGreaterThanOrEqualTo(400);
    assertThat(page.body()).contains(why);
  }

  @Test
  void shouldLetWhoHasLeftFetchTheOwnCopyAndNothingElse() {
    Student student = campus.student(9);
    ObjectNode link = Json.object().put("subject", ACCOUNT).put("reason", "新生開通");
    campus
        .api()
        .send(
            campus.holder(Role.REGISTRAR),
            "PUT",
            "/people/" + student.id() + "/sign-ins/EducationCloud",
            link)
        .expect(200);
    student.sent(campus.samples().pdf(91));
    JsonNode before = browser.signIn("cloud:" + ACCOUNT);

    becomes(student, StudentStatus.GRADUATED);
    refused(before, "您已離校");
    openForLeavers();
    becomes(student, StudentStatus.SUSPENDED);
    refused(before, "不在任何班級");
    becomes(student, StudentStatus.TRANSFERRED);

    JsonNode tokens = browser.signIn("cloud:" + ACCOUNT);
    ask(tokens, "GET", "/outcomes", "").refused(403, "not-permitted");
    String id = ask(tokens, "POST", "/me/copies", "").expect(202).path("jobId").asText();
    JsonNode job =
        Eventually.get(
            () -> ask(tokens, "GET", "/jobs/" + id, "").expect(200),
            now -> !now.path("state").asText().equals("working"));
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    String certificate = job.at("/files/1/name").asText();
    JsonNode made =
        ask(
                tokens,
                "POST",
                "/jobs/" + id + "/links",
                Json.object().put("name", certificate).toString())
            .expect(201);
    assertThat(new String(campus.api().download(made).body(), StandardCharsets.UTF_8))
        .contains("校內服務紀錄證明", student.person().name());
  }
}
