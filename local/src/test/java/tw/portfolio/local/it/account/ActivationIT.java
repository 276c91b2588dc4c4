package tw.portfolio.local.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.access.Role;
import tw.portfolio.local.authorization.Matrix;
import tw.portfolio.local.authorization.Row;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;

/**
 * Students of whom only the roster knows sign in by themselves: with a code from a slip of paper.
 */
@OnCampus
class ActivationIT {
  private static RunningSchool campus;
  private static String registrar;
  private static Browser browser;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    registrar = campus.holder(Role.REGISTRAR);
    browser = new Browser(campus.system().api());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static Reply codes(String by, Student student) {
    ObjectNode body = Json.object().put("className", className(student)).put("reason", "新生開學");
    body.putArray("students").add(student.id());
    return campus.api().send(by, "POST", "/activation-codes", body);
  }

  private static String className(Student student) {
    return student.person().latestPlace().orElseThrow().className();
  }

  private static String code(Student student) {
    return codes(registrar, student).expect(200).at("/students/0/code").asText();
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

  private static Reply activate(JsonNode tokens, String code) {
    return ask(tokens, "POST", "/activation", Json.object().put("code", code).toString());
  }

  private static Map<String, Object> claims(JsonNode tokens, String which) {
    try {
      return SignedJWT.parse(tokens.path(which).asText()).getJWTClaimsSet().getClaims();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void shouldLetAStudentInByTheCodeOfTheSlip() {
    Student student = campus.student(5);
    String code = code(student);

    JsonNode stranger = browser.signIn("cloud:it-activation-1");
    assertThat(claims(stranger, "access_token"))
        .containsEntry("kind", "newcomer")
        .containsEntry("provider", "EducationCloud")
        .containsEntry("subject", "it-activation-1")
        .doesNotContainKeys("school", "person", "name");
    String said =
        ask(stranger, "GET", "/outcomes", "")
            .refused(403, "account-not-linked")
            .path("detail")
            .asText();
    assertThat(said).contains("啟用碼", "重新登入", "activation code");

    JsonNode active =
        activate(stranger, code.toLowerCase(Locale.ROOT).replace('-', ' ')).expect(200);
    assertThat(active.path("name").asText()).isEqualTo(student.person().name());
    assertThat(active.path("detail").asText()).contains("請重新登入");
    ask(stranger, "GET", "/outcomes", "").refused(403, "account-not-linked");
    activate(stranger, code).refused(403, "not-permitted");

    JsonNode renewed = browser.renew(stranger).json();
    JsonNode again = browser.signIn("cloud:it-activation-1");
    for (JsonNode tokens : List.of(renewed, again)) {
      assertThat(claims(tokens, "access_token"))
          .containsEntry("kind", "student")
          .containsEntry("school", campus.code().text())
          .containsEntry("person", student.id());
      assertThat(ask(tokens, "GET", "/me", "").expect(200).path("person").asText())
          .isEqualTo(student.id());
      ask(tokens, "GET", "/outcomes", "").expect(200);
    }
    assertThat(codes(registrar, student).expect(200).at("/students/0/state").asText())
        .isEqualTo("active");
    String history = "/history?about=" + student.id();
    assertThat(
            campus.api().get(campus.holder(Role.INFORMATION_HEAD), history).expect(200).toString())
        .contains("啟用碼，有效至", "登入方式：教育雲端帳號", "以啟用碼啟用")
        .doesNotContain(code, "it-activation-1");
  }

  @Test
  void shouldLetAStrangerDoNothingButEnterACode() {
    JsonNode stranger = browser.signIn("cloud:it-activation-2");
    List<String> open = new ArrayList<>();
    for (String route : askedWithAToken()) {
      String[] parts = route.split(" ", 2);
      String path = parts[1].replaceAll("\\{\\w+}", "x");
      Reply reply = ask(stranger, parts[0], path, "");
      if (reply.status() != 403 || !reply.code().equals("account-not-linked")) {
        open.add(route + " " + reply.status());
      }
    }

    assertThat(open).containsExactly("POST /activation 400");
  }

  /** Links of mails and calendars ask for no account at all. */
  private static List<String> askedWithAToken() {
    return Matrix.rows().stream()
        .map(Row::route)
        .filter(route -> !route.contains("{secret}"))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"it-activation-3, 6, full-width", "it-activation-4, 7, bare"})
  void shouldReadACodeHoweverItIsTyped(String account, int student, String how) {
    String code = code(campus.student(student));
    String typed =
        how.equals("bare")
            ? code.replace("-", "").toLowerCase(Locale.ROOT)
            : code.codePoints()
                .map(one -> one + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

    activate(browser.signIn("cloud:" + account), typed).expect(200);
  }

  @Test
  void shouldVoidTheOldCodeAndStopWhoeverGuesses() {
    Student student = campus.student(8);
    String old = code(student);
    String fresh = code(student);
    JsonNode stranger = browser.signIn("cloud:it-activation-5");

    for (int at = 0; at < 9; at++) {
      activate(stranger, old).refused(409, "activation-code-refused");
    }
    activate(stranger, fresh).expect(200);
    JsonNode other = browser.signIn("cloud:it-activation-6");
    for (int at = 0; at < 10; at++) {
      activate(other, old).refused(409, "activation-code-refused");
    }
    activate(other, code(campus.student(9))).refused(429, "too-many-attempts");
  }

  @Test
  void shouldGiveACodeToOneOfTwoAtTheSameMoment() throws Exception {
    Student student = campus.student(10);
    String code = code(student);
    List<JsonNode> strangers =
        List.of(browser.signIn("cloud:it-activation-7"), browser.signIn("cloud:it-activation-8"));
    List<Callable<Integer>> tries =
        strangers.stream()
            .<Callable<Integer>>map(one -> () -> activate(one, code).status())
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(tries).stream().map(Future::resultNow))
          .containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test
  void shouldEndSessionsAndRefuseOnceTheAccountIsDisabled() {
    Student student = campus.student(11);
    activate(browser.signIn("cloud:it-activation-9"), code(student)).expect(200);
    JsonNode tokens = browser.signIn("cloud:it-activation-9");
    assertThat(browser.renew(tokens).status()).isEqualTo(200);

    String path = "/people/" + student.id();
    campus.api().send(registrar, "POST", path + "/sign-out").expect(204);
    assertThat(browser.renew(tokens).json().path("error").asText()).isEqualTo("invalid_grant");

    ObjectNode disabled = Json.object().put("active", false).put("reason", "休學");
    campus.api().send(registrar, "PUT", path + "/account", disabled).expect(200);
    Map<String, String> asked = browser.asked();
    asked.put("account", "cloud:it-activation-9");
    assertThat(browser.authorize(asked).status()).isEqualTo(403);
  }

  @Test
  void shouldMakeCodesForTheOwnClassOfAHomeroomTeacherOnly() {
    Student student = campus.student(0);
    for (String teacher : campus.holding(Role.HOMEROOM_TEACHER)) {
      boolean own =
          campus
              .api()
              .get(registrar, "/people/" + teacher)
              .expect(200)
              .path("className")
              .asText()
              .equals(className(student));
      Reply reply = codes(teacher, student);
      if (own) {
        reply.expect(200);
      } else {
        reply.refused(403, "not-permitted");
      }
    }
    codes(student.id(), student).refused(403, "not-permitted");
  }

  @Test
  void shouldSignInByCodeAndPkceOnly() {
    String code = browser.code("cloud:it-activation-10");
    assertThat(browser.redeem(code, "w".repeat(50)).json().path("error").asText())
        .isEqualTo("invalid_grant");
    assertThat(browser.redeem(code, "v".repeat(50)).status()).isEqualTo(400);

    for (String wrong :
        List.of("response_type", "client_id", "redirect_uri", "code_challenge_method")) {
      Map<String, String> asked = browser.asked();
      asked.put(wrong, "https://others.example/");
      asked.put("account", "cloud:it-activation-10");
      assertThat(browser.authorize(asked).status()).as(wrong).isEqualTo(400);
    }
    Browser.Page page = browser.authorize(browser.asked());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("選一個帳號登入");
    assertThat(browser.token(Map.of("client_id", "portfolio")).json().path("error").asText())
        .isEqualTo("unsupported_grant_type");
  }

  @Test
  void shouldLetAnInvitedTeacherInAndThenSendNoFirstPasswordAgain() {
    String teacher = campus.teachers().get(2);
    String path = "/people/" + teacher + "/invitation";
    ObjectNode reason = Json.object().put("reason", "到職");
    campus.api().send(registrar, "POST", path, reason).expect(200);

    JsonNode tokens = browser.signIn(teacher);

    assertThat(claims(tokens, "id_token"))
        .containsEntry("kind", "staff")
        .containsEntry("person", teacher)
        .containsEntry("token_use", "id");
    ask(tokens, "GET", "/certifications", "").expect(200);
    ask(tokens, "POST", "/activation", "{\"code\":\"x\"}").refused(403, "not-permitted");
    assertThat(
            campus.api().send(registrar, "POST", path, reason).expect(200).path("sent").asBoolean())
        .isFalse();
  }
}
