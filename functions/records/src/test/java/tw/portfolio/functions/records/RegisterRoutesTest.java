package tw.portfolio.functions.records;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.RegisterScene;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class RegisterRoutesTest {
  private static final String OWN = "GET /register";
  private static final String ASK = "PUT /register/enquiries/{field}";
  private static final String TAKE_BACK = "DELETE /register/enquiries/{field}";
  private static final String LIST = "GET /register-enquiries";
  private static final String ANSWER = "PUT /students/{studentId}/register/enquiries/{field}";
  private static final String CLASSES = "GET /register-confirmations";
  private static final String CLASS = "GET /register-confirmations/{className}";
  private static final String CONFIRM = "POST /register-confirmations";
  private static final String MING = Students.MING.id().text();

  private final RegisterScene scene = new RegisterScene();
  private final Calls calls =
      Calls.of(
          runtime -> {
            RecordsHandler handler =
                new RecordsHandler(
                    new MemoryStudentRecords(scene.campus.school()),
                    new MemoryRecords(scene.campus.school()),
                    new RecordsHandler.RegisterPorts(
                        scene.registers, scene.confirmations, scene.enquiries),
                    scene.campus.school(),
                    _ -> Optional.of(SchoolBuilder.NAME),
                    scene.campus.clock(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @Test
  void shouldShowAStudentTheOwnRegister() {
    Map<String, Object> own = calls.ask(200, by(Students.MING, OWN));

    assertThat(own).containsEntry("year", 115L).containsEntry("semester", 1L);
    assertThat(object(own.get("entry")))
        .isEqualTo(
            Map.of(
                "studentId", MING,
                "studentNumber", "s1",
                "name", "王小明",
                "identity", "A12****789",
                "born", "2010-09-15",
                "gender", "男",
                "entered", 115L,
                "className", "101",
                "seat", 1L,
                "status", "在學"));
    assertThat(objects(own.get("cadres"))).singleElement().asString().contains("班長");
    assertThat(own).doesNotContainKey("confirmed").containsEntry("enquiries", List.of());
  }

  @Test
  void shouldConfirmClassesAsTheyWereSeen() {
    List<Map<String, Object>> classes =
        objects(calls.ask(200, by(Entries.REGISTRAR, CLASSES)).get("classes"));
    assertThat(classes)
        .extracting(one -> one.get("className"), one -> one.get("stateName"))
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.toList()).contains("未確認"));
    scene.seated(Records.MING, "101", 9);

    List<Map<String, Object>> results =
        objects(
            calls
                .ask(
                    200,
                    by(Entries.REGISTRAR, CONFIRM)
                        .json(
                            "{\"year\":115,\"semester\":1,\"classes\":[%s,%s]}"
                                .formatted(seen(classes.get(0)), seen(classes.get(1)))))
                .get("results"));

    assertThat(results).extracting(one -> one.get("ok")).containsExactly(false, true);
    assertThat(object(results.getFirst().get("problem")))
        .containsEntry("code", "changed-meanwhile");
    assertThat(object(results.getFirst().get("now")))
        .containsEntry("state", "unconfirmed")
        .containsEntry("changed", 2L);
    Map<String, Object> after =
        calls.ask(200, by(Entries.REGISTRAR, CLASSES).query("state", "confirmed"));
    assertThat(after)
        .containsEntry("total", 2L)
        .containsEntry("confirmed", 1L)
        .containsEntry("changed", 0L);
    assertThat(objects(after.get("classes"))).hasSize(1);
    assertThat(object(results.getLast().get("now")))
        .containsEntry("state", "confirmed")
        .containsEntry("changed", 0L)
        .containsEntry("confirmedBy", "鄭文彬");
  }

  private static String seen(Map<String, Object> row) {
    return "{\"className\":\"%s\",\"revision\":\"%s\"}"
        .formatted(row.get("className"), row.get("revision"));
  }

  @Test
  void shouldShowWhatChangedInAClass() {
    calls.ask(200, confirmation("101"));
    scene.seated(Records.MING, "101", 9);

    Map<String, Object> body =
        calls.ask(200, by(Entries.REGISTRAR, CLASS).path("className", "１０１"));

    assertThat(object(body.get("class")))
        .containsEntry("stateName", "確認後有異動")
        .containsEntry("changed", 1L);
    assertThat(objects(body.get("entries"))).hasSize(2);
    assertThat(objects(body.get("differences")))
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference)
                  .containsEntry("kindName", "變更")
                  .containsEntry("summary", "座號 1→9");
              assertThat(objects(difference.get("fields")))
                  .containsExactly(
                      Map.of("field", "seat", "fieldName", "座號", "from", "1", "to", "9"));
            });
    assertThat(objects(body.get("confirmedDifferences"))).hasSize(2);
    assertThat(object(calls.ask(200, by(Students.MING, OWN)).get("confirmed")))
        .containsEntry("by", "鄭文彬")
        .containsEntry("asNow", false);
  }

  private Events confirmation(String className) {
    Map<String, Object> row =
        calls.ask(200, by(Entries.REGISTRAR, CLASS).path("className", className));
    return by(Entries.REGISTRAR, CONFIRM)
        .json(
            "{\"year\":115,\"semester\":1,\"classes\":[%s]}"
                .formatted(seen(object(row.get("class")))));
  }

  @Test
  void shouldTakeAQuestionAndGiveTheAnswer() {
    Map<String, Object> asked = calls.ask(200, question(0, "應為 3 號"));
    assertThat(asked).containsEntry("fieldName", "座號").containsEntry("version", 1L);
    assertThat(object(asked.get("last")))
        .containsEntry("stateName", "待回覆")
        .containsEntry("text", "應為 3 號")
        .containsEntry("stood", "1");

    assertThat(objects(calls.ask(200, by(Entries.REGISTRAR, LIST)).get("enquiries")))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one).containsEntry("studentId", MING).containsEntry("enquiry", asked);
              assertThat(object(one.get("student"))).containsEntry("className", "101");
            });
    calls.ask(409, answer("{\"version\":1,\"verdict\":\"corrected\"}"));
    calls.ask(200, answer("{\"version\":1,\"verdict\":\"right\",\"text\":\"依編班會議。\"}"));

    assertThat(objects(calls.ask(200, by(Students.MING, OWN)).get("enquiries")))
        .singleElement()
        .satisfies(
            one ->
                assertThat(object(one.get("last")))
                    .containsEntry("state", "right")
                    .containsEntry("stateName", "資料無誤")
                    .containsEntry("answer", "依編班會議。")
                    .containsEntry("answeredBy", "鄭文彬"));
    calls.ask(200, question(2, "仍有疑義"));
    Map<String, Object> back = calls.ask(200, by(Students.MING, TAKE_BACK).path("field", "seat"));
    assertThat(object(back.get("last"))).containsEntry("stateName", "已撤回");
    assertThat(objects(back.get("earlier"))).hasSize(1);
    assertThat(
            objects(
                calls
                    .ask(200, by(Entries.REGISTRAR, LIST).query("state", "ended"))
                    .get("enquiries")))
        .extracting(one -> one.get("enquiry"))
        .containsExactly(back);
  }

  @Test
  void shouldKeepOthersOut() {
    for (String route : List.of(OWN, ASK, TAKE_BACK)) {
      calls.ask(403, by(Entries.REGISTRAR, route).path("field", "seat").json("{}"));
    }
    for (String route : List.of(LIST, ANSWER, CLASSES, CLASS, CONFIRM)) {
      calls.ask(
          403,
          by(Students.MING, route)
              .path("field", "seat")
              .path("studentId", MING)
              .path("className", "101")
              .json("{}"));
    }
  }

  @Test
  void shouldRefuseWhateverIsMalformed() {
    calls.refuse(by(Students.MING, OWN).query("semester", "3"));
    calls.refuse(by(Students.MING, OWN).query("year", "99"));
    calls.refuse(by(Students.MING, TAKE_BACK).path("field", "x"));
    calls.refuse(by(Entries.REGISTRAR, LIST).query("state", "all"));
    calls.refuse(by(Entries.REGISTRAR, LIST).query("cursor", "x"));
    calls.refuse(by(Entries.REGISTRAR, LIST).query("limit", "501"));
    calls.refuse(by(Entries.REGISTRAR, CLASSES).query("state", "open"));
    for (String body :
        List.of(
            "{}",
            "{\"version\":0}",
            "{\"version\":-1,\"text\":\"x\"}",
            "{\"version\":0,\"text\":\" \"}",
            "{\"version\":0,\"text\":\"" + "字".repeat(501) + "\"}")) {
      calls.refuse(by(Students.MING, ASK).path("field", "seat").json(body));
    }
    for (String body :
        List.of(
            "{\"version\":1}",
            "{\"version\":1,\"verdict\":\"right\"}",
            "{\"version\":1,\"verdict\":\"wrong\",\"text\":\"x\"}")) {
      calls.refuse(answer(body));
    }
    String seen = "{\"className\":\"101\",\"revision\":\"" + "0".repeat(32) + "\"}";
    for (String classes :
        List.of(
            "[]", "[" + seen + "," + seen + "]", "[{\"className\":\"101\",\"revision\":\"x\"}]")) {
      calls.refuse(
          by(Entries.REGISTRAR, CONFIRM)
              .json("{\"year\":115,\"semester\":1,\"classes\":%s}".formatted(classes)));
    }
  }

  private static Events question(int version, String text) {
    return by(Students.MING, ASK)
        .path("field", "seat")
        .json("{\"version\":%d,\"text\":\"%s\"}".formatted(version, text));
  }

  private static Events answer(String body) {
    return by(Entries.REGISTRAR, ANSWER).path("studentId", MING).path("field", "seat").json(body);
  }

  private static Events by(Person person, String route) {
    return Calls.by(
        person.roles().contains(Role.STUDENT) ? Students.actor(person) : Staff.actor(person),
        route);
  }
}
