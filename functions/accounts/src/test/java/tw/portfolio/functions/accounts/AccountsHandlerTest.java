package tw.portfolio.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Offices.PARENT;
import static tw.portfolio.samples.Offices.PRINCIPAL;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Staff.CHANG;
import static tw.portfolio.samples.Staff.LIN;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;

class AccountsHandlerTest {
  static final List<String> BAD_BODIES =
      List.of(
          "{\"held\":\"yes\",\"reason\":\"x\"}",
          "{\"held\":true}",
          "{\"held\":true,\"reason\":\" \"}",
          "{\"held\":true,\"reason\":null}",
          "{\"held\":true,\"reason\":\"x\",\"roles\":[]}",
          "{\"held\":true,\"reason\":\"a\\u0007b\"}",
          "{\"held\":true,\"reason\":\"" + "長".repeat(201) + "\"}",
          "{\"held\":true,\"className\":\"101\",\"reason\":\"x\"}",
          "{\"active\":0,\"reason\":\"x\"}",
          "{\"from\":\"2026-02-30\",\"until\":\"2026-03-01\"}",
          "{\"from\":\"2026-11-20\",\"until\":20261121}");

  private final AccountsCalls school = new AccountsCalls();
  private final Campus campus = school.campus();
  private final Calls calls = school.calls();

  AccountsHandlerTest() {
    school
        .records()
        .write(
            SchoolBuilder.SCHOOL,
            Records.anew(Records.schoolClass("102", Optional.empty())),
            new Author.Platform(),
            "匯入",
            campus.now());
  }

  private static Events by(Person person, String route) {
    return Calls.by(person, Actor.Kind.STAFF, route);
  }

  private static Events role(Person by, Person person, String role, String body) {
    return by(by, "PUT /people/{personId}/roles/{role}")
        .path("personId", person.id().text())
        .path("role", role)
        .json(body);
  }

  private static Events deputy(Person by, Person teacher, Person deputy, String body) {
    return by(by, "PUT /deputies/{teacherId}/{deputyId}")
        .path("teacherId", teacher.id().text())
        .path("deputyId", deputy.id().text())
        .json(body);
  }

  @Test
  void shouldShowTheTableOfRolesToAnyoneOfTheStaffOnly() {
    List<Map<String, Object>> roles =
        Calls.objects(calls.ask(200, by(PARENT, "GET /roles")).get("roles"));

    assertThat(roles).hasSize(Role.values().length);
    assertThat(roles.getLast())
        .containsEntry("role", "INFORMATION_HEAD")
        .containsEntry("title", "資訊組長");
    assertThat(Calls.objects(roles.getLast().get("permissions")))
        .contains(Map.of("permission", "READ_HISTORY", "title", "查詢全校異動歷程"));
    calls.ask(403, Calls.by(MING, Actor.Kind.STUDENT, "GET /roles"));
  }

  @Test
  void shouldListPeopleInPages() {
    Map<String, Object> first =
        calls.ask(200, by(REGISTRAR, "GET /people").query("kind", "staff").query("limit", "5"));
    Map<String, Object> second =
        calls.ask(
            200,
            by(REGISTRAR, "GET /people")
                .query("kind", "staff")
                .query("limit", "5")
                .query("cursor", (String) first.get("next")));

    assertThat(Calls.objects(first.get("people"))).hasSize(5);
    assertThat(Calls.objects(second.get("people"))).hasSize(4);
    assertThat(second).doesNotContainKey("next");
    assertThat(
            Calls.objects(
                calls
                    .ask(200, by(REGISTRAR, "GET /people").query("role", "HOMEROOM_TEACHER"))
                    .get("people")))
        .containsExactly(
            Map.of(
                "personId",
                Staff.HOMEROOM.id().text(),
                "name",
                "吳建宏",
                "roles",
                List.of(Map.of("role", "HOMEROOM_TEACHER", "title", "導師")),
                "active",
                true,
                "className",
                "101",
                "email",
                "t104@school.test"));
  }

  @Test
  void shouldFindAStudentByNameWithClassSeatAndNumber() {
    assertThat(
            Calls.objects(
                calls.ask(200, by(REGISTRAR, "GET /people").query("q", "小明")).get("people")))
        .containsExactly(
            Map.of(
                "personId",
                MING.id().text(),
                "name",
                "王小明",
                "roles",
                List.of(Map.of("role", "STUDENT", "title", "學生")),
                "active",
                true,
                "className",
                "101",
                "seat",
                1L,
                "studentNumber",
                "s1"));
    assertThat(
            Calls.objects(
                calls
                    .ask(
                        200,
                        by(REGISTRAR, "GET /people")
                            .query("kind", "student")
                            .query("className", "１０１")
                            .query("limit", "1"))
                    .get("people")))
        .hasSize(1);
    calls.ask(400, by(REGISTRAR, "GET /people").query("kind", "parent"));
    calls.ask(400, by(REGISTRAR, "GET /people").query("q", ""));
  }

  @Test
  void shouldKnowAClassHoweverItsNameWasTyped() {
    String give = "{\"held\":true,\"className\":\"１０２\",\"reason\":\"接任導師\"}";

    assertThat(calls.ask(200, role(REGISTRAR, LIN, "HOMEROOM_TEACHER", give)))
        .containsEntry("className", "102");
  }

  @Test
  void shouldGiveAndTakeBackAndDisable() {
    String give = "{\"held\":true,\"className\":\"102\",\"reason\":\"接任導師\"}";
    Map<String, Object> given = calls.ask(200, role(REGISTRAR, LIN, "HOMEROOM_TEACHER", give));
    assertThat(given).containsEntry("className", "102");

    String back = "{\"held\":false,\"reason\":\"卸任\"}";
    Map<String, Object> taken = calls.ask(200, role(REGISTRAR, LIN, "HOMEROOM_TEACHER", back));
    assertThat(taken).doesNotContainKey("className");

    Map<String, Object> left =
        calls.ask(
            200,
            by(REGISTRAR, "PUT /people/{personId}/account")
                .path("personId", LIN.id().text())
                .json("{\"active\":false,\"reason\":\"離職\"}"));
    assertThat(left).containsEntry("active", false);
    assertThat(
            calls.ask(
                200, by(REGISTRAR, "GET /people/{personId}").path("personId", LIN.id().text())))
        .isEqualTo(left);
    assertThat(calls.ask(403, by(LIN, "GET /people")).get("detail").toString()).contains("停用");
  }

  @Test
  void shouldNameListAndEndADeputy() {
    Map<String, Object> named =
        calls.ask(
            200, deputy(CHANG, CHANG, LIN, "{\"from\":\"2026-11-20\",\"until\":\"2026-11-30\"}"));
    assertThat(named).containsEntry("deputy", "林美玲").containsEntry("until", "2026-11-30");
    assertThat(Calls.objects(calls.ask(200, by(CHANG, "GET /deputies")).get("deputies")))
        .containsExactly(named);

    Events end =
        by(CHANG, "DELETE /deputies/{teacherId}/{deputyId}")
            .path("teacherId", CHANG.id().text())
            .path("deputyId", LIN.id().text());
    calls.refuse(end.json("{}"));
    calls.ask(204, end.json("{\"reason\":\"銷假\"}"));
    assertThat(Calls.objects(calls.ask(200, by(CHANG, "GET /deputies")).get("deputies"))).isEmpty();
  }

  @Test
  void shouldFindDeputiesByNameAndDay() {
    calls.ask(200, deputy(CHANG, CHANG, LIN, "{\"from\":\"2026-11-20\",\"until\":\"2026-11-30\"}"));

    assertThat(deputies("q", "志豪")).containsEntry("total", 1L);
    assertThat(deputies("q", "沒有這人")).containsEntry("total", 0L);
    assertThat(deputies("on", "2026-11-30").get("deputies").toString()).contains("張志豪");
    assertThat(deputies("on", "2026-12-01").get("deputies").toString()).doesNotContain("張志豪");
    calls.refuse(by(REGISTRAR, "GET /deputies").query("on", "tomorrow"));
  }

  private Map<String, Object> deputies(String filter, String value) {
    return calls.ask(200, by(REGISTRAR, "GET /deputies").query(filter, value));
  }

  @Test
  void shouldTellHowManyPeopleThereAreWhateverThePage() {
    Map<String, Object> all = calls.ask(200, by(REGISTRAR, "GET /people").query("limit", "200"));
    Map<String, Object> one = calls.ask(200, by(REGISTRAR, "GET /people").query("limit", "1"));

    assertThat(one).containsEntry("total", (long) Calls.objects(all.get("people")).size());
    assertThat(calls.ask(200, by(REGISTRAR, "GET /people").query("q", "林美玲")))
        .containsEntry("total", 1L);
  }

  @Test
  void shouldCountTheNamesThatLackACharacter() {
    assertThat(calls.ask(200, by(REGISTRAR, "GET /unfinished-names"))).containsEntry("total", 0L);
    campus
        .school()
        .people(
            SchoolBuilder.YEAR,
            List.of(Students.student(31, "王〓明", "101", 31), Staff.teacher(131, "張〓豪")));

    assertThat(calls.ask(200, by(REGISTRAR, "GET /unfinished-names")))
        .containsEntry("total", 2L)
        .satisfies(list -> assertThat(Calls.objects(list.get("people"))).hasSize(2));
  }

  @Test
  void shouldRefuseTheWrongPeople() {
    String give = "{\"held\":true,\"reason\":\"自行授權\"}";
    for (Person other : List.of(LIN, PRINCIPAL, PARENT, Staff.EQUIPMENT_HEAD)) {
      calls.ask(403, role(other, other, "INFORMATION_HEAD", give));
    }
    calls.ask(
        403,
        Calls.by(MING, Actor.Kind.STUDENT, "PUT /people/{personId}/roles/{role}")
            .path("personId", MING.id().text())
            .path("role", "TEACHER")
            .json(give));
    calls.ask(409, role(REGISTRAR, MING, "TEACHER", give));
    calls.ask(409, role(REGISTRAR, LIN, "STUDENT", give));
    calls.ask(409, role(REGISTRAR, REGISTRAR, "REGISTRAR", "{\"held\":false,\"reason\":\"x\"}"));
    calls.ask(422, role(REGISTRAR, LIN, "HOMEROOM_TEACHER", give));
  }

  @ParameterizedTest
  @FieldSource("BAD_BODIES")
  void shouldRefuseBadBodiesAndChangeNothing(String body) {
    calls.refuse(role(REGISTRAR, LIN, "PRINCIPAL", body));
    calls.refuse(
        by(REGISTRAR, "PUT /people/{personId}/account")
            .path("personId", LIN.id().text())
            .json(body));
    calls.refuse(deputy(CHANG, CHANG, LIN, body));
    assertThat(campus.school().person(SCHOOL, LIN.id())).contains(LIN);
    assertThat(campus.school().deputiesOf(SCHOOL, CHANG.id())).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("tw.portfolio.kernel.http.Calls#BAD_BODIES")
  void shouldRefuseWhatIsNoBody(String body) {
    calls.refuse(role(REGISTRAR, LIN, "PRINCIPAL", body));
    calls.refuse(deputy(CHANG, CHANG, LIN, body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"principal", "ADMIN", "PRINCIPAL ", "..", "導師"})
  void shouldRefuseRolesThatThereAreNot(String role) {
    calls.refuse(role(REGISTRAR, LIN, role, "{\"held\":true,\"reason\":\"x\"}"));
    calls.refuse(by(REGISTRAR, "GET /people").query("role", role));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "../213303", "0123456789ABCDEFGHJKMNPQRS", "%00"})
  void shouldRefuseIdsThatThereAreNot(String id) {
    calls.refuse(by(REGISTRAR, "GET /people/{personId}").path("personId", id));
    calls.refuse(by(REGISTRAR, "GET /deputies").query("teacher", id));
    calls.refuse(by(REGISTRAR, "GET /people").query("cursor", id));
    calls.refuse(by(REGISTRAR, "GET /people").query("limit", id));
  }
}
