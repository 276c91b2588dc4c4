package tw.portfolio.local.it.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.contact.UnsubscribeLinks;
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.contact.notice.dynamo.DynamoNoticeStore;
import tw.portfolio.contact.secret.IssuingSecrets;
import tw.portfolio.contact.secret.dynamo.DynamoSecretStore;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.Mailer;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.kernel.mail.ses.SesMailer;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.school.PersonId;

/** People are reached where they have said, and what bounces is seen. */
@OnCampus
class ContactIT {
  private static RunningSchool campus;
  private static Table table;
  private static Backoff backoff;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    table = Table.of(campus.environment());
    backoff = new JitteredBackoff(new SecureRandom());
  }

  private static String lastCode(String address) {
    return RunningSchool.list(campus.api().dev("/dev/outbox").path("mails")).stream()
        .filter(mail -> mail.path("to").toString().contains(address))
        .findFirst()
        .orElseThrow()
        .path("subject")
        .asText()
        .replaceAll("[^0-9]", "");
  }

  private static void confirm(String person, String address) {
    campus
        .api()
        .send(person, "PUT", "/me/contact/address", Json.object().put("address", address))
        .expect(202);
    campus
        .api()
        .send(
            person,
            "POST",
            "/me/contact/confirmation",
            Json.object().put("code", lastCode(address)))
        .expect(200);
  }

  private static void send(String person, String address) {
    Mail mail =
        new Mail(address, "提醒", "內容", "<p>內容</p>").about(campus.code(), new PersonId(person));
    assertThat(SesMailer.of(campus.environment()).send(mail))
        .isInstanceOf(Mailer.Outcome.Sent.class);
  }

  private static JsonNode whenState(String person, String state) {
    return Eventually.get(
        () -> campus.api().get(person, "/me/contact").expect(200),
        contact -> contact.at("/own/state").asText().equals(state));
  }

  @Test
  void shouldStopSendingWhereMailsBounceAndShowItToTheRegistrar() {
    String student = campus.student(0).id();
    confirm(student, "one@bounce.invalid");

    send(student, "one@bounce.invalid");

    assertThat(whenState(student, "bounced").path("address").asText())
        .isNotEqualTo("one@bounce.invalid");
    JsonNode listed =
        RunningSchool.list(
                campus
                    .api()
                    .get(campus.holder(Role.REGISTRAR), "/unreachable")
                    .expect(200)
                    .path("people"))
            .stream()
            .filter(one -> one.path("personId").asText().equals(student))
            .findFirst()
            .orElseThrow();
    assertThat(listed.at("/addresses/0/state").asText()).isEqualTo("bounced");
    assertThat(listed.at("/addresses/0/address").asText()).isEqualTo("o***@bounce.invalid");
  }

  @Test
  void shouldTellApartWhoComplainsAndWhatComesBackForNow() {
    String complaining = campus.student(1).id();
    confirm(complaining, "two@complaint.invalid");
    send(complaining, "two@complaint.invalid");
    whenState(complaining, "complained");

    String full = campus.student(2).id();
    confirm(full, "three@later.invalid");
    send(full, "three@later.invalid");
    assertThat(whenState(full, "delayed").path("address").asText())
        .isEqualTo("three@later.invalid");
  }

  @Test
  void shouldUnsubscribeByALinkWithoutAToken() throws IOException, InterruptedException {
    PersonId student = new PersonId(campus.student(3).id());
    URI link =
        new UnsubscribeLinks(
                campus.system().api(),
                new IssuingSecrets(
                    new DynamoSecretStore(table, backoff), new Secrets(new SecureRandom())))
            .of(campus.code(), List.of(student), Instant.now())
            .get(student);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> page =
          client.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("取消訂閱");
      assertThat(days(student)).isEqualTo(7);

      HttpResponse<String> done =
          client.send(
              HttpRequest.newBuilder(link)
                  .header("content-type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(done.statusCode()).isEqualTo(200);
      assertThat(days(student)).isZero();
    }
  }

  private static int days(PersonId person) {
    return campus.api().get(person.text(), "/me/reminders").expect(200).path("days").size();
  }

  @Test
  void shouldShowWhatSomebodyWasTold() {
    String student = campus.student(4).id();
    new DynamoNoticeStore(table, backoff)
        .write(
            campus.code(),
            List.of(
                new NewNotice(
                    new PersonId(student),
                    Instant.now(),
                    "k",
                    "returned",
                    "一件成果被退回。",
                    "An outcome was returned.",
                    PageLink.to(WebPage.OUTCOMES),
                    Optional.empty())));

    JsonNode page = campus.api().get(student, "/me/notices").expect(200);
    assertThat(page.path("unread").asInt()).isEqualTo(1);
    campus
        .api()
        .send(student, "PUT", "/me/notices/" + page.at("/notices/0/noticeId").asText() + "/read")
        .expect(204);
    assertThat(campus.api().get(student, "/me/notices").expect(200).path("unread").asInt())
        .isZero();
    campus.api().send(student, "PUT", "/me/notices/read").expect(204);
    campus.api().send(student, "DELETE", "/me/reminders/links").expect(204);
    campus
        .api()
        .send(
            student,
            "PUT",
            "/me/reminders",
            Json.object().set("days", Json.tree(List.of("monday"))))
        .expect(200);
    campus.api().send(student, "DELETE", "/me/contact/address").expect(200);
    assertThat(Map.of("days", days(new PersonId(student)))).containsEntry("days", 1);
  }
}
