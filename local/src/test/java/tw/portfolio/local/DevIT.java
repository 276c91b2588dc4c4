package tw.portfolio.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.local.mail.Mail;

class DevIT {
  @TempDir private static Path data;

  private static Trial trial;
  private static SesV2Client mail;

  @BeforeAll
  static void start() {
    trial = Trial.start(data);
    mail = new Connection(trial.system().environment()).client(SesV2Client.builder(), "SESV2");
  }

  @AfterAll
  static void stop() {
    mail.close();
    trial.close();
  }

  @Test
  void shouldIssueATokenThatTheApiTakes() throws Exception {
    HttpResponse<String> issued =
        trial.send(
            trial.request("/dev/token").POST(BodyPublishers.ofString("{\"person\":\"s1\"}")));
    String token = Trial.json(issued).path("access_token").asText();

    assertThat(Trial.json(issued).path("expires_in").asInt()).isEqualTo(3600);
    assertThat(
            trial
                .send(trial.request("/echo/x").header("Authorization", "Bearer " + token))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void shouldRefuseATokenForNobodyAndForNonsense() throws Exception {
    HttpResponse<String> nobody =
        trial.send(
            trial.request("/dev/token").POST(BodyPublishers.ofString("{\"person\":\"s9\"}")));
    HttpResponse<String> nonsense =
        trial.send(trial.request("/dev/token").POST(BodyPublishers.ofString("[")));

    assertThat(nobody.statusCode()).isEqualTo(404);
    assertThat(nobody.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(nonsense.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"s1\"",
        "{}",
        "{\"person\":null}",
        "{\"person\":1}",
        "{\"person\":[\"s1\"]}",
        "{\"person\":{\"id\":\"s1\"}}",
        "{\"person\":\" \"}",
        "person=s1",
        "{\"person\":\"s1\""
      })
  void shouldSayWhatATokenIsAskedWith(String body) throws Exception {
    HttpResponse<String> odd =
        trial.send(trial.request("/dev/token").POST(BodyPublishers.ofString(body)));

    assertThat(odd.statusCode()).isEqualTo(400);
    assertThat(Trial.json(odd).path("title").asText()).containsPattern("\\p{IsHan}");
  }

  @Test
  void shouldGiveTheFirstOfARoleATokenThatAShellCanTake() throws Exception {
    HttpResponse<String> student = trial.send(trial.request("/dev/token/STUDENT"));

    assertThat(student.statusCode()).isEqualTo(200);
    assertThat(
            trial
                .send(
                    trial
                        .request("/echo/x")
                        .header("Authorization", "Bearer " + student.body().strip()))
                .statusCode())
        .isEqualTo(200);
    assertThat(trial.send(trial.request("/dev/token/PRINCIPAL")).statusCode()).isEqualTo(404);
    assertThat(trial.send(trial.request("/dev/token/x")).statusCode()).isEqualTo(400);
    assertThat(
            trial
                .send(trial.request("/dev/founding").POST(BodyPublishers.ofString("{}")))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void shouldListThePeople() throws Exception {
    JsonNode person = Trial.json(trial.send(trial.request("/dev/people"))).at("/people/0");

    assertThat(person.path("name").asText()).isEqualTo("王小明");
    assertThat(person.path("kind").asText()).isEqualTo("student");
    assertThat(person.path("class").asText()).isEqualTo("201");
  }

  @Test
  void shouldSayThatAScheduleRunsOnlyByHandWhereNoneRunsByItself() throws Exception {
    assertThat(trial.send(trial.request("/dev/schedules").header("Accept", "text/html")).body())
        .contains("Tick/EveryMorning", "不會自己執行");
  }

  @Test
  void shouldKeepAMailInTheOutbox() throws Exception {
    String id =
        mail.sendEmail(
                r ->
                    r.fromEmailAddress("portfolio@school.invalid")
                        .destination(d -> d.toAddresses("teacher@school.invalid"))
                        .content(
                            c ->
                                c.simple(
                                    m ->
                                        m.subject(text("待認證的課程學習成果，共三件，請於期限前完成認證"))
                                            .body(
                                                Body.builder()
                                                    .text(text("三件待認證"))
                                                    .html(text("<p>三件</p>"))
                                                    .build()))))
            .messageId();

    Mail kept = trial.system().outbox().find(id).orElseThrow();
    assertThat(kept.subject()).isEqualTo("待認證的課程學習成果，共三件，請於期限前完成認證");
    assertThat(kept.text()).isEqualTo("三件待認證");
    String eml = Files.readString(trial.system().outbox().file(kept), StandardCharsets.US_ASCII);
    assertThat(eml).contains("Subject: =?UTF-8?B?").contains("multipart/alternative");
    assertThat(eml)
        .contains(Base64.getEncoder().encodeToString("三件待認證".getBytes(StandardCharsets.UTF_8)));
    assertThat(eml.lines()).allMatch(line -> line.length() <= 78);
    assertThat(trial.send(trial.request("/dev/outbox")).body()).contains(id);
  }

  @Test
  void shouldRefuseAMailToNobody() {
    assertThatThrownBy(
            () ->
                mail.sendEmail(
                    r ->
                        r.fromEmailAddress("portfolio@school.invalid")
                            .content(
                                c ->
                                    c.simple(
                                        m -> m.subject(text("題")).body(b -> b.text(text("文")))))))
        .isInstanceOf(BadRequestException.class);
  }

  private static Content text(String data) {
    return Content.builder().data(data).charset("UTF-8").build();
  }
}
