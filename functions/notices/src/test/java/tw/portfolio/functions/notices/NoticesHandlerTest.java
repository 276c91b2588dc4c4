package tw.portfolio.functions.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Students.MING;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.campus.Campus;
import tw.portfolio.contact.UnsubscribeLinks;
import tw.portfolio.contact.memory.MemoryContacts;
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.contact.notice.memory.MemoryNoticeStore;
import tw.portfolio.contact.secret.IssuingSecrets;
import tw.portfolio.contact.secret.memory.MemorySecrets;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.Pages;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.kernel.mail.memory.MemoryMailer;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class NoticesHandlerTest {
  private final Campus campus = new Campus(Offices.aSchool());
  private final MemoryContacts contacts = new MemoryContacts(campus.school());
  private final MemoryNoticeStore notices = new MemoryNoticeStore();
  private final MemorySecrets secrets = new MemorySecrets(campus.school());
  private final MemoryMailer mailer = new MemoryMailer();
  private final Calls calls =
      Calls.of(
          runtime -> {
            NoticesHandler handler =
                new NoticesHandler(
                    new NoticesHandler.Ports(
                        campus.school(),
                        new MemoryAccounts(campus.school()),
                        contacts,
                        notices,
                        secrets),
                    mailer,
                    new Pages(URI.create("https://portfolio.example.edu.tw")),
                    campus.secrets(),
                    campus.clock(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  private static Events student(String route) {
    return Calls.by(Students.actor(MING), route);
  }

  private void told(String key) {
    notices.write(
        SCHOOL,
        List.of(
            new NewNotice(
                MING.id(),
                campus.clock().instant(),
                key,
                "returned",
                "一件成果被退回。",
                "An outcome was returned.",
                PageLink.to(WebPage.OUTCOMES, key),
                Optional.of(key))));
  }

  @Test
  void shouldShowWhatSomebodyWasToldAndKeepThatItWasRead() {
    told("p1");
    told("p2");
    Map<String, Object> page = calls.ask(200, student("GET /me/notices").query("limit", "1"));
    assertThat(page).containsEntry("unread", 2L).containsKey("next");
    Map<String, Object> first = objects(page.get("notices")).getFirst();
    assertThat(first)
        .containsEntry("text", "一件成果被退回。")
        .containsEntry("textEnglish", "An outcome was returned.")
        .containsEntry("read", false);
    assertThat(first.get("path").toString()).startsWith("/outcomes/p");
    assertThat(
            objects(
                calls
                    .ask(
                        200,
                        student("GET /me/notices")
                            .query("limit", "1")
                            .query("cursor", page.get("next").toString()))
                    .get("notices")))
        .hasSize(1);

    String id = first.get("noticeId").toString();
    calls.ask(204, student("PUT /me/notices/{noticeId}/read").path("noticeId", id));
    assertThat(calls.ask(200, student("GET /me/notices"))).containsEntry("unread", 1L);
    calls.ask(204, student("PUT /me/notices/read"));
    assertThat(calls.ask(200, student("GET /me/notices"))).containsEntry("unread", 0L);
    calls.refuse(
        student("PUT /me/notices/{noticeId}/read")
            .path("noticeId", "0000000000000-" + "0".repeat(16)));
  }

  @Test
  void shouldConfirmAnAddressByTheCodeOfTheMail() {
    Map<String, Object> asked =
        calls.ask(
            202, student("PUT /me/contact/address").json("{\"address\": \"ming@gmial.com\"}"));
    assertThat(asked).containsEntry("didYouMean", "ming@gmail.com").doesNotContainKey("address");
    assertThat(object(asked.get("pending"))).containsEntry("address", "ming@gmial.com");

    String code = mailer.taken().getLast().subject().replaceAll("[^0-9]", "");
    Map<String, Object> confirmed =
        calls.ask(
            200, student("POST /me/contact/confirmation").json("{\"code\": \"" + code + "\"}"));
    assertThat(confirmed).containsEntry("address", "ming@gmial.com");
    assertThat(object(calls.ask(200, student("GET /me/contact")).get("own")))
        .containsEntry("state", "good");
    assertThat(calls.ask(200, student("DELETE /me/contact/address"))).doesNotContainKey("own");
    assertThat(calls.log().toString()).doesNotContain("ming@", code);
  }

  @Test
  void shouldKeepOnWhichDaysSomebodyIsReminded() {
    assertThat((List<?>) calls.ask(200, student("GET /me/reminders")).get("days")).hasSize(7);

    assertThat(
            calls
                .ask(
                    200,
                    student("PUT /me/reminders")
                        .json("{\"days\": [\"thursday\", \"monday\", \"monday\"]}"))
                .get("days"))
        .isEqualTo(List.of("monday", "thursday"));
    calls.refuse(student("PUT /me/reminders").json("{\"days\": [\"someday\"]}"));
  }

  @Test
  void shouldUnsubscribeByThePostAloneAndWithoutAToken() {
    String link =
        new UnsubscribeLinks(
                URI.create("https://api.example"), new IssuingSecrets(secrets, new Ids(900)))
            .of(SCHOOL, List.of(MING.id()), campus.clock().instant())
            .get(MING.id())
            .toString();
    String secret = link.substring(link.lastIndexOf('/') + 1);

    APIGatewayV2HTTPResponse page =
        calls.answer(Events.of("GET /unsubscribe/{secret}").path("secret", secret));
    assertThat(page.getStatusCode()).isEqualTo(200);
    assertThat(page.getHeaders().get("content-type")).startsWith("text/html");
    assertThat(page.getHeaders().get("content-security-policy"))
        .contains("default-src 'none'", "form-action 'self'");
    assertThat(page.getBody())
        .contains("<form method=\"post\">", "取消訂閱", "lang=\"zh-Hant\"")
        .doesNotContain("http", secret);
    assertThat((List<?>) calls.ask(200, student("GET /me/reminders")).get("days")).hasSize(7);

    for (int i = 0; i < 2; i++) {
      APIGatewayV2HTTPResponse done =
          calls.answer(
              Events.of("POST /unsubscribe/{secret}")
                  .path("secret", secret)
                  .header("content-type", "application/x-www-form-urlencoded")
                  .body("List-Unsubscribe=One-Click", false));
      assertThat(done.getStatusCode()).isEqualTo(200);
      assertThat(done.getBody()).contains("已取消訂閱");
    }
    assertThat((List<?>) calls.ask(200, student("GET /me/reminders")).get("days")).isEmpty();
    assertThat(calls.log().toString()).doesNotContain(secret);
  }

  @Test
  void shouldKnowNoSecretThatIsNobodysOrVoid() {
    Events made = Events.of("POST /unsubscribe/{secret}").path("secret", new Ids(901).get());
    assertThat(calls.ask(404, made)).containsEntry("code", "not-found");
    calls.refuse(Events.of("GET /unsubscribe/{secret}").path("secret", "x"));

    IssuingSecrets issuing = new IssuingSecrets(secrets, new Ids(902));
    String link =
        new UnsubscribeLinks(URI.create("https://api.example/"), issuing)
            .of(SCHOOL, List.of(MING.id()), campus.clock().instant())
            .get(MING.id())
            .toString();
    calls.ask(204, student("DELETE /me/reminders/links"));
    calls.ask(
        404,
        Events.of("POST /unsubscribe/{secret}")
            .path("secret", link.substring(link.lastIndexOf('/') + 1)));
  }

  @Test
  void shouldListWhomMailDoesNotReachWithoutShowingAddresses() {
    Map<String, Object> list =
        calls.ask(200, Calls.by(Staff.actor(Offices.REGISTRAR), "GET /unreachable"));

    assertThat(objects(list.get("people")))
        .extracting(person -> person.get("personId"))
        .contains(MING.id().text());
    calls.refuse(Calls.by(Staff.actor(Offices.INFORMATION), "GET /unreachable"));
    calls.refuse(student("GET /unreachable"));
  }

  @Test
  void shouldBarWhoIsNotOnTheRoster() {
    calls.refuse(Calls.by(Staff.actor(Offices.office(977, "陌生人")), "GET /me/notices"));
    calls.refuse(Calls.by(Staff.actor(Offices.office(977, "陌生人")), "PUT /me/notices/read"));
  }
}
