package tw.portfolio.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Offices.PARENT;
import static tw.portfolio.samples.Offices.PRINCIPAL;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Staff.LIN;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.access.Person;
import tw.portfolio.account.PoolName;
import tw.portfolio.account.SignIn;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.school.Actor;

/** The routes by which offices say how people sign in, and end it. */
class SignInRoutesTest {
  private final AccountsCalls school = new AccountsCalls();
  private final Calls calls = school.calls();

  private static Events by(Person person, String route) {
    return Calls.by(person, Actor.Kind.STAFF, route);
  }

  private static Events about(Person by, String route, Person person) {
    return by(by, route).path("personId", person.id().text());
  }

  private static Events link(Person by, Person person, String body) {
    return about(by, "PUT /people/{personId}/sign-ins/{provider}", person)
        .path("provider", "EducationCloud")
        .json(body);
  }

  @Test
  void shouldLinkAndUnlinkAnAccountAndTellOnlyTheProvider() {
    String body = "{\"subject\":\"a7F-1\",\"reason\":\"新生開通\"}";
    Map<String, Object> linked = calls.ask(200, link(REGISTRAR, MING, body));

    assertThat(Calls.objects(linked.get("signIns")))
        .containsExactly(Map.of("provider", "EducationCloud", "title", "教育雲端帳號"));
    assertThat(calls.ask(200, about(REGISTRAR, "GET /people/{personId}/sign-ins", MING)))
        .isEqualTo(linked);
    SignIn cloud = new SignIn(SignIn.Provider.EDUCATION_CLOUD, "a7F-1");
    assertThat(school.signIns().whose(cloud)).contains(MING);

    Events away =
        about(REGISTRAR, "DELETE /people/{personId}/sign-ins/{provider}", MING)
            .path("provider", "EducationCloud");
    calls.ask(204, away);
    calls.ask(404, away);
    assertThat(school.signIns().whose(cloud)).isEmpty();
  }

  @Test
  void shouldInviteAndSignOut() {
    String why = "{\"reason\":\"到職\"}";
    calls.ask(200, about(REGISTRAR, "POST /people/{personId}/invitation", LIN).json(why));
    assertThat(school.pool().mails()).containsExactly("t101@school.test");

    calls.ask(409, about(REGISTRAR, "POST /people/{personId}/invitation", MING).json(why));
    calls.ask(204, about(REGISTRAR, "POST /people/{personId}/sign-out", LIN));
    calls.ask(204, by(LIN, "POST /me/sign-out"));
    PoolName name = PoolName.of(LIN.id());
    assertThat(school.pool().signedOut()).containsExactly(name, name);

    calls.ask(
        200,
        about(REGISTRAR, "PUT /people/{personId}/account", LIN)
            .json("{\"active\":false,\"reason\":\"離職\"}"));
    assertThat(school.pool().isDisabled(name)).isTrue();
  }

  @Test
  void shouldLetNobodyElseSayHowPeopleSignIn() {
    String body = "{\"subject\":\"a7F-1\",\"reason\":\"自行連結\"}";
    for (Person other : List.of(LIN, PRINCIPAL, PARENT)) {
      calls.ask(403, link(other, other, body));
      calls.ask(403, about(other, "GET /people/{personId}/sign-ins", MING));
      calls.ask(403, about(other, "POST /people/{personId}/sign-out", MING));
      calls.ask(
          403,
          about(other, "POST /people/{personId}/invitation", other).json("{\"reason\":\"x\"}"));
    }
    calls.ask(
        409,
        about(REGISTRAR, "PUT /people/{personId}/sign-ins/{provider}", LIN)
            .path("provider", "pool")
            .json(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"subject\":\"\",\"reason\":\"x\"}",
        "{\"subject\":\"a b\",\"reason\":\"x\"}",
        "{\"subject\":\"王小明\",\"reason\":\"x\"}",
        "{\"subject\":7,\"reason\":\"x\"}",
        "{\"subject\":null,\"reason\":\"x\"}",
        "{\"subject\":\"a\"}",
        "{\"subject\":\"a\",\"reason\":\"x\",\"email\":\"t101@school.test\"}"
      })
  void shouldRefuseSubjectsThatNoProviderGives(String body) {
    calls.refuse(link(REGISTRAR, MING, body));
    calls.refuse(link(REGISTRAR, MING, body.replace("\"a\"", "\"" + "a".repeat(101) + "\"")));
    assertThat(school.signIns().of(SCHOOL, MING.id())).isEmpty();
  }
}
