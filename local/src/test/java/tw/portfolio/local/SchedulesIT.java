package tw.portfolio.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulesIT {
  private static final String RUN = "/dev/schedules/Tick/EveryMorning/run";
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

  @TempDir private static Path data;

  private static Trial trial;

  @BeforeAll
  static void start() {
    SigningKey.into(data);
    trial =
        Trial.start(
            LocalOptions.usual()
                .withTemplate(Path.of("src", "test", "resources", "trial-template.yaml"))
                .withPort(0)
                .withData(data));
  }

  @AfterAll
  static void stop() {
    trial.close();
  }

  @Test
  void shouldListEachScheduleWithItsNextTimeAndAButton() throws Exception {
    HttpResponse<String> page = page(trial.request("/dev/schedules"));

    assertThat(page.body())
        .containsSubsequence(
            "Tick/EveryMorning",
            "cron(30 7 * * ? *)",
            "Asia/Taipei",
            " 07:30</dd>",
            "action=\"" + RUN + "\"",
            "立刻執行 (run now)");
    assertThat(page.headers().firstValue("content-security-policy").orElse(""))
        .contains("form-action 'self'");
    assertThat(
            Trial.json(trial.send(trial.request("/dev/schedules")))
                .at("/schedules/0/next")
                .asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT23:30:00Z");
  }

  @Test
  void shouldRunAScheduleNowAndAnswerWithItsResult() throws Exception {
    HttpResponse<String> ran = trial.send(trial.request(RUN).POST(BodyPublishers.noBody()));

    assertThat(ran.statusCode()).isEqualTo(200);
    assertThat(Trial.json(ran).path("ranFor").asText()).matches(TIME);
  }

  @Test
  void shouldRunAScheduleWithAnotherEvent() throws Exception {
    HttpResponse<String> ran =
        trial.send(
            trial
                .request(RUN)
                .POST(BodyPublishers.ofString("{\"scheduledTime\":\"2026-08-01T00:00:00Z\"}")));

    assertThat(Trial.json(ran).path("ranFor").asText()).isEqualTo("2026-08-01T00:00:00Z");
  }

  @Test
  void shouldShowPeopleWhatCameOfTheButton() throws Exception {
    String form =
        "event="
            + URLEncoder.encode(
                "\r\n{\"scheduledTime\": \"<aws.scheduler.scheduled-time>\"}",
                StandardCharsets.UTF_8);

    HttpResponse<String> page = page(trial.request(RUN).POST(BodyPublishers.ofString(form)));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("執行完了", "href=\"/dev/outbox\"")
        .containsPattern("<pre>\\{&quot;ranFor&quot;:&quot;" + TIME + "&quot;}</pre>");
  }

  @Test
  void shouldSayWhichSchedulesThereAreAndWhatAnEventIs() throws Exception {
    HttpResponse<String> unknown =
        trial.send(trial.request("/dev/schedules/Tick/Never/run").POST(BodyPublishers.noBody()));
    HttpResponse<String> nonsense =
        trial.send(trial.request(RUN).POST(BodyPublishers.ofString("event=x")));

    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("/dev/schedules");
    assertThat(nonsense.statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> page(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return trial.send(request.header("Accept", "text/html,*/*;q=0.8"));
  }
}
