package tw.portfolio.local.it.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.functions.founding.FoundingHandler;
import tw.portfolio.functions.tokenclaims.TokenClaimsHandler;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.mail.Mail;

/** Who may sign in and as whom: links, invitations, and what the user pool is told. */
@OnCampus
class SignInIT {
  private static RunningSchool campus;
  private static String registrar;
  private static TokenClaimsHandler tokenClaims;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    registrar = campus.holder(Role.REGISTRAR);
    tokenClaims = campus.system().environmentOf("TokenClaims").make(TokenClaimsHandler::new);
  }

  private static Map<String, String> claims(Map<String, String> attributes) {
    var request = new CognitoUserPoolPreTokenGenerationEventV2.Request();
    request.setUserAttributes(attributes);
    var event = new CognitoUserPoolPreTokenGenerationEventV2();
    event.setRequest(request);
    return tokenClaims
        .handleRequest(event, null)
        .getResponse()
        .getClaimsAndScopeOverrideDetails()
        .getAccessTokenGeneration()
        .getClaimsToAddOrOverride();
  }

  private static Map<String, String> fromTheCloud(String subject) {
    return Map.of(
        "sub",
        "57a4dad8",
        "identities",
        "[{\"providerName\":\"EducationCloud\",\"userId\":\"" + subject + "\"}]");
  }

  private static Map<String, String> newcomer(String subject) {
    return Map.of("kind", "newcomer", "provider", "EducationCloud", "subject", subject);
  }

  private static Reply link(String by, String person, String subject) {
    ObjectNode body = Json.object().put("subject", subject).put("reason", "新生開通");
    return campus.api().send(by, "PUT", "/people/" + person + "/sign-ins/EducationCloud", body);
  }

  private static Reply invite(String person) {
    return campus
        .api()
        .send(
            registrar,
            "POST",
            "/people/" + person + "/invitation",
            Json.object().put("reason", "到職"));
  }

  private static void use(String person, boolean active) {
    ObjectNode body = Json.object().put("active", active).put("reason", "異動");
    campus.api().send(registrar, "PUT", "/people/" + person + "/account", body).expect(200);
  }

  @Test
  void shouldSayWhoSignsInOnceAnOfficeHasLinkedTheAccount() {
    Student student = campus.student(1);
    assertThat(claims(fromTheCloud("it-1"))).isEqualTo(newcomer("it-1"));

    link(registrar, student.id(), "it-1").expect(200);
    assertThat(claims(fromTheCloud("it-1")))
        .isEqualTo(
            Map.of(
                "school", campus.code().text(),
                "person", student.id(),
                "kind", "student",
                "name", student.person().name()));
    assertThat(claims(fromTheCloud("IT-1"))).isEqualTo(newcomer("IT-1"));

    use(student.id(), false);
    assertThatThrownBy(() -> claims(fromTheCloud("it-1"))).hasMessageContaining("已停用");
    use(student.id(), true);
    assertThat(claims(fromTheCloud("it-1"))).containsEntry("person", student.id());

    String path = "/people/" + student.id() + "/sign-ins/EducationCloud";
    campus.api().send(registrar, "DELETE", path).expect(204);
    assertThat(claims(fromTheCloud("it-1"))).isEqualTo(newcomer("it-1"));
    campus.api().send(registrar, "DELETE", path).refused(404, "not-found");
  }

  @Test
  void shouldInviteStaffByOneMailAndKnowThemByTheAccountsOwnSub() throws Exception {
    String teacher = campus.teachers().get(1);
    String address =
        campus.api().get(registrar, "/people/" + teacher).expect(200).path("email").asText();

    List<Reply> invited = together(Collections.nCopies(10, () -> invite(teacher)));
    assertThat(invited).extracting(Reply::status).containsOnly(200);
    assertThat(invited).filteredOn(reply -> reply.body().path("sent").asBoolean()).hasSize(1);
    JsonNode signIns = invite(teacher).expect(200).path("signIns");
    assertThat(signIns).extracting(one -> one.path("provider").asText()).contains("pool");
    List<Mail> mails =
        campus.system().outbox().list().stream()
            .filter(mail -> mail.to().contains(address) && mail.text().contains(teacher))
            .toList();
    assertThat(mails).hasSize(1);

    campus.api().send(registrar, "POST", "/people/" + teacher + "/sign-out").expect(204);
    use(teacher, false);
    use(teacher, true);
    campus.api().send(teacher, "POST", "/me/sign-out").expect(204);
    campus.api().send(registrar, "DELETE", "/people/" + teacher + "/sign-ins/pool").expect(204);
    assertThat(campus.api().get(registrar, "/people/" + teacher + "/sign-ins").expect(200))
        .isEqualTo(Json.object().set("signIns", Json.tree(List.of())));
  }

  @Test
  void shouldLetNobodyLinkButThoseWhoKeepAccounts() {
    String teacher = campus.teachers().getFirst();
    String student = campus.student(2).id();

    link(teacher, teacher, "it-2").refused(403, "not-permitted");
    link(student, student, "it-2").refused(403, "not-permitted");
    campus.api().get(teacher, "/people/" + student + "/sign-ins").refused(403, "not-permitted");
    campus
        .api()
        .send(teacher, "POST", "/people/" + student + "/sign-out")
        .refused(403, "not-permitted");
    invite(student).refused(409, "wrong-state");
    link(registrar, student, "has space").refused(422, "invalid-fields");
    assertThat(claims(fromTheCloud("it-2"))).isEqualTo(newcomer("it-2"));
  }

  @Test
  void shouldOpenASchoolOnceAndInviteItsFirstPerson() {
    FoundingHandler founding = campus.system().environmentOf("Founding").make(FoundingHandler::new);
    Map<String, String> event =
        Map.of(
            "school", campus.neighbour().text(),
            "staffNumber", "t0001",
            "name", "劉秀英",
            "email", "liu@school.test",
            "retentionYears", "5",
            "leaverYears", "6");

    String person = founding.handleRequest(event, null).get("person");
    assertThat(founding.handleRequest(event, null)).containsEntry("person", person);
    assertThat(campus.system().outbox().list())
        .filteredOn(mail -> mail.to().contains("liu@school.test") && mail.text().contains(person))
        .hasSize(1);
    Map<String, String> existing = new HashMap<>(event);
    existing.put("school", campus.code().text());
    assertThatThrownBy(() -> founding.handleRequest(existing, null)).hasMessageContaining("已有教職員");
  }

  @Test
  void shouldGiveAnAccountToOneOfTwoAtTheSameMoment() throws Exception {
    String one = campus.student(3).id();
    String other = campus.student(4).id();

    List<Callable<Reply>> links =
        List.of(() -> link(registrar, one, "it-3"), () -> link(registrar, other, "it-3"));
    assertThat(together(links)).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
    assertThat(claims(fromTheCloud("it-3")).get("person")).isIn(one, other);
  }

  private static List<Reply> together(List<Callable<Reply>> requests) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
    }
  }
}
