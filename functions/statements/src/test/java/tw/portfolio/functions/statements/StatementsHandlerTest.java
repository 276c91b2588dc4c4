package tw.portfolio.functions.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.Seniors.COUNSELLOR;
import static tw.portfolio.samples.Seniors.HAN;
import static tw.portfolio.samples.Seniors.HAO;
import static tw.portfolio.samples.Seniors.HOMEROOM;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.statement.memory.MemoryStatements;

class StatementsHandlerTest {
  private static final String FULL =
      """
      {"version": 0, "careerPlan": "成為護理師", "expectations": "細心", "strengths": "傾聽",
       "interests": "登山", "autobiography": "我在海邊長大。\\n喜歡潮間帶。", "studyPlan": ""}
      """;

  private final Campus campus =
      new Campus(Seniors.aSchool().withWindows(Windows.allOpen(SchoolBuilder.NOW)));
  private final MemoryStatements statements = new MemoryStatements(campus.school());
  private final Calls calls =
      Calls.of(
          runtime -> {
            StatementsHandler handler =
                new StatementsHandler(
                    statements,
                    campus.school(),
                    campus.school(),
                    Seniors.GRADES,
                    _ -> Optional.of(SchoolBuilder.NAME),
                    campus.clock(),
                    campus.secrets(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @Test
  void shouldSaveHandInAndTakeBack() {
    assertThat(calls.ask(200, student(HAN, "GET /statement")))
        .containsEntry("version", 0L)
        .containsEntry("comments", List.of())
        .doesNotContainKey("state");

    Map<String, Object> draft = calls.ask(200, student(HAN, "PUT /statement").json(FULL));
    assertThat(draft)
        .containsEntry("version", 1L)
        .containsEntry("edition", 1L)
        .containsEntry("state", "draft")
        .containsEntry("missing", List.of());
    assertThat(object(draft.get("text")))
        .containsEntry("autobiography", "我在海邊長大。\n喜歡潮間帶。")
        .doesNotContainKey("studyPlan");

    assertThat(calls.ask(200, student(HAN, "POST /statement/hand-in").json("{\"version\": 1}")))
        .containsEntry("state", "handedIn")
        .containsEntry("handedInAt", "2026-11-20T20:00:00+08:00");
    assertThat(calls.ask(200, student(HAN, "POST /statement/take-back")))
        .containsEntry("state", "draft")
        .containsEntry("version", 3L);
  }

  @Test
  void shouldPrintWhatTheStudentHasSaved() {
    calls.ask(404, student(HAN, "GET /statement/page"));
    calls.ask(200, student(HAN, "PUT /statement").json(FULL));

    var page = calls.answer(student(HAN, "GET /statement/page"));

    assertThat(page.getHeaders()).containsEntry("content-type", "text/html; charset=utf-8");
    assertThat(new String(Base64.getDecoder().decode(page.getBody()), StandardCharsets.UTF_8))
        .contains("臺南市立南寧高級中學（學校代碼 213303）", "自傳與學習計畫", HAN.name(), "我在海邊長大。\n喜歡潮間帶。");
  }

  @Test
  void shouldShowEveryVersion() {
    calls.ask(200, student(HAN, "PUT /statement").json(FULL));
    calls.ask(
        200, student(HAN, "PUT /statement").json("{\"version\": 1, \"careerPlan\": \"成為醫師\"}"));

    Map<String, Object> first =
        calls.ask(200, student(HAN, "GET /statement/versions").query("limit", "1"));
    assertThat(objects(first.get("versions")))
        .containsExactly(
            Map.of("edition", 2L, "savedAt", "2026-11-20T20:00:00+08:00", "characters", 4L));
    Map<String, Object> second =
        calls.ask(
            200,
            student(HAN, "GET /statement/versions").query("cursor", (String) first.get("next")));
    assertThat(objects(second.get("versions"))).hasSize(1);
    assertThat(second).doesNotContainKey("next");

    assertThat(object(calls.ask(200, version("1")).get("text")))
        .containsEntry("careerPlan", "成為護理師");
    calls.ask(404, version("3"));
    calls.ask(
        400, student(HAO, "GET /statement/versions").query("cursor", (String) first.get("next")));
  }

  /** As long as a class's name may be in the file that classes are brought in with. */
  @Test
  void shouldTakeTheNameOfEveryClassThatCanBe() {
    String longest = "班".repeat(ClassPlace.LONGEST_NAME);

    assertThat(CellShapes.className().reader().apply(longest)).contains(longest);
    assertThat(longest).hasSize(30);
    calls.ask(200, staff(COUNSELLOR, "GET /statements").query("className", longest));
  }

  @Test
  void shouldListAClassHoweverItsNameWasTyped() {
    Events request = staff(HOMEROOM, "GET /statements").query("className", "３０１");

    assertThat(objects(calls.ask(200, request).get("students"))).hasSize(2);
  }

  @Test
  void shouldBeCheckedAndReturnedByThoseWhoReview() {
    handIn();

    assertThat(objects(calls.ask(200, staff(HOMEROOM, "GET /statements")).get("students")))
        .extracting(student -> student.get("state"))
        .containsExactly("handedIn", null);
    assertThat(calls.ask(200, about(HOMEROOM, "GET /students/{studentId}/statement")))
        .containsEntry("name", "李思涵")
        .containsEntry("className", "301")
        .containsEntry("edition", 1L)
        .containsKey("text");

    Map<String, Object> commented =
        calls.ask(
            201,
            about(COUNSELLOR, "POST /students/{studentId}/statement/comments")
                .json("{\"edition\": 1, \"text\": \"很真誠\"}"));
    assertThat(objects(commented.get("comments")))
        .singleElement()
        .satisfies(said -> assertThat(said).containsEntry("by", "謝文彬"));

    calls.ask(
        200,
        about(HOMEROOM, "POST /students/{studentId}/statement/return")
            .json("{\"edition\": 1, \"reason\": \"請補充\"}"));
    Map<String, Object> seen = calls.ask(200, student(HAN, "GET /statement"));
    assertThat(object(seen.get("returned")))
        .containsEntry("reason", "請補充")
        .containsEntry("by", "鄭淑惠");
    assertThat(objects(seen.get("comments"))).hasSize(1);

    calls.ask(200, student(HAN, "POST /statement/hand-in").json("{\"version\": 3}"));
    assertThat(checked(HOMEROOM))
        .containsEntry("state", "checking")
        .extractingByKey("checks")
        .satisfies(
            checks ->
                assertThat(objects(checks))
                    .singleElement()
                    .satisfies(
                        check ->
                            assertThat(check)
                                .containsEntry("side", "homeroom")
                                .containsEntry("sideName", "導師")
                                .containsEntry("by", "鄭淑惠")));
    Map<String, Object> both = checked(COUNSELLOR);
    assertThat(both).containsEntry("state", "checked");
    assertThat(objects(both.get("checks")))
        .extracting(check -> check.get("side"))
        .containsExactly("homeroom", "counselling");
  }

  private Map<String, Object> checked(Person by) {
    return calls.ask(
        200, about(by, "POST /students/{studentId}/statement/check").json("{\"edition\": 1}"));
  }

  @Test
  void shouldShowOthersNothingOfADraft() {
    calls.ask(200, student(HAN, "PUT /statement").json(FULL));

    assertThat(calls.ask(200, about(HOMEROOM, "GET /students/{studentId}/statement")))
        .containsEntry("state", "draft")
        .doesNotContainKeys("text", "edition");
    calls.ask(
        404,
        about(HOMEROOM, "POST /students/{studentId}/statement/check").json("{\"edition\": 1}"));
  }

  @Test
  void shouldLetEachInByTheirOwnDoorOnly() {
    handIn();
    for (String route : List.of("GET /statement", "POST /statement/take-back")) {
      calls.ask(403, staff(HOMEROOM, route));
      calls.ask(401, Events.of(route));
    }
    calls.ask(403, student(HAN, "GET /statements"));
    calls.ask(403, student(HAO, "GET /students/{studentId}/statement").path("studentId", id(HAN)));
    calls.ask(403, about(Staff.LIN, "GET /students/{studentId}/statement"));
    calls.ask(404, about(Staff.HOMEROOM, "GET /students/{studentId}/statement"));
    calls.ask(403, about(Seniors.elsewhere(COUNSELLOR), "GET /students/{studentId}/statement"));
    calls.ask(
        403, Calls.by(Students.actor(Students.MING), "PUT /statement").json("{\"version\": 0}"));
  }

  @Test
  void shouldRefuseWhatWasChangedMeanwhile() {
    calls.ask(200, student(HAN, "PUT /statement").json(FULL));

    assertThat(
            calls.ask(
                409,
                student(HAN, "PUT /statement").json("{\"version\": 0, \"interests\": \"游泳\"}")))
        .containsEntry("code", "changed-meanwhile");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT /statement",
        "POST /statement/hand-in",
        "POST /students/{studentId}/statement/comments",
        "POST /students/{studentId}/statement/check",
        "POST /students/{studentId}/statement/return"
      })
  void shouldRefuseWhateverIsMalformed(String route) {
    handIn();
    Events request = route.contains("{") ? about(HOMEROOM, route) : student(HAN, route);
    for (String body : Calls.BAD_BODIES) {
      calls.refuse(request.json(body));
    }
    for (String body :
        List.of(
            "{\"version\": -1}",
            "{\"version\": 1000000}",
            "{\"version\": \"1\"}",
            "{\"version\": 0, \"careerPlan\": null}",
            "{\"version\": 0, \"careerPlan\": \"\\u0007\"}",
            "{\"version\": 0, \"careerPlan\": \"" + "字".repeat(1_001) + "\"}",
            "{\"version\": 0, \"autobiography\": \"" + "字".repeat(4_001) + "\"}",
            "{\"version\": 0, \"hobby\": \"登山\"}",
            "{\"edition\": 0}",
            "{\"edition\": 1, \"text\": \" \", \"reason\": \" \"}",
            "{\"edition\": 1, \"text\": \"" + "字".repeat(1_001) + "\"}",
            "{\"edition\": 1, \"reason\": \"" + "字".repeat(1_001) + "\"}",
            "{\"edition\": 1, \"verdict\": \"ok\"}")) {
      calls.refuse(request.json(body));
    }
  }

  @Test
  void shouldRefuseAddressesThatAreNone() {
    for (String version : List.of("0", "-1", "1.0", "１", "9999999", "x")) {
      calls.refuse(version(version));
    }
    for (String id : List.of("x", id(HAN).toUpperCase(Locale.ROOT), id(HAN) + "0")) {
      calls.refuse(
          Calls.by(Staff.actor(HOMEROOM), "GET /students/{studentId}/statement")
              .path("studentId", id));
    }
    calls.refuse(staff(COUNSELLOR, "GET /statements").query("className", "班".repeat(31)));
    calls.refuse(staff(COUNSELLOR, "GET /statements").query("year", "15"));
    calls.refuse(student(HAN, "GET /statement/versions").query("limit", "51"));
    calls.refuse(student(HAN, "GET /statement/versions").query("cursor", "x"));
  }

  private void handIn() {
    calls.ask(200, student(HAN, "PUT /statement").json(FULL));
    calls.ask(200, student(HAN, "POST /statement/hand-in").json("{\"version\": 1}"));
  }

  private static Events version(String number) {
    return student(HAN, "GET /statement/versions/{edition}").path("edition", number);
  }

  private static Events student(Person student, String route) {
    return Calls.by(Students.actor(student), route);
  }

  private static Events staff(Person person, String route) {
    return Calls.by(Staff.actor(person), route);
  }

  private static Events about(Person person, String route) {
    return staff(person, route).path("studentId", id(HAN));
  }

  private static String id(Person person) {
    return person.id().text();
  }
}
