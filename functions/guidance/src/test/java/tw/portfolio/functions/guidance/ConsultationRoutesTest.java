package tw.portfolio.functions.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.functions.guidance.GuidanceOffice.consultation;
import static tw.portfolio.functions.guidance.GuidanceOffice.staff;
import static tw.portfolio.functions.guidance.GuidanceOffice.student;
import static tw.portfolio.samples.Consultations.COUNSELLOR;
import static tw.portfolio.samples.Consultations.CURRICULUM_HEAD;
import static tw.portfolio.samples.Consultations.OTHER_COUNSELLOR;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Consultations;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Staff;

class ConsultationRoutesTest {
  static final List<String> BAD_BODIES = Calls.BAD_BODIES;

  private static final String ONE = "/consultations/{consultationId}";

  private final GuidanceOffice office = new GuidanceOffice();

  private static Events post(Person by, String body) {
    return staff(by, "POST /consultations").json(body);
  }

  private Map<String, Object> recorded(Person by, Person... students) {
    return office.calls().ask(201, post(by, consultation(Map.of(), students)));
  }

  private static Events of(Events request, Map<String, Object> record) {
    return request.path("consultationId", String.valueOf(record.get("consultationId")));
  }

  private List<Map<String, Object>> listed(Events request) {
    return Calls.objects(office.calls().ask(200, request).get("consultations"));
  }

  @Test
  void shouldTakeUpTheSampleEvent() throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("../events/http-post-consultations.json"))) {
      APIGatewayV2HTTPEvent event =
          LambdaEventSerializers.serializerFor(
                  APIGatewayV2HTTPEvent.class, ConsultationRoutesTest.class.getClassLoader())
              .fromJson(in);

      APIGatewayV2HTTPResponse response = office.handler().handleRequest(event, null);

      assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(201);
      assertThat(response.getBody()).contains("高二選課與學群探索");
    }
  }

  @Test
  void shouldAnswerWhatWasWritten() {
    assertThat(recorded(COUNSELLOR, MING, HUA))
        .containsEntry("year", 115L)
        .containsEntry("semester", 1L)
        .containsEntry("date", "2026-11-20")
        .containsEntry("time", "15:00")
        .containsEntry("place", "輔導室")
        .containsEntry("form", "group")
        .containsEntry("formName", "團體諮詢")
        .containsEntry("category", "選課諮詢")
        .containsEntry("subject", "高二選課")
        .containsEntry("content", "第一行\n第二行")
        .containsEntry("opinion", "建議先參加學群講座。")
        .containsEntry("counsellor", COUNSELLOR.name())
        .containsEntry("version", 1L)
        .satisfies(
            record ->
                assertThat(Calls.objects(record.get("students")))
                    .extracting(one -> one.get("name"))
                    .containsExactly("王小明", "陳小華"));
  }

  @Test
  void shouldNotShowStudentsWhoElseWasThere() {
    Map<String, Object> record = recorded(COUNSELLOR, MING, HUA);
    recorded(COUNSELLOR, HUA);

    assertThat(listed(student(MING, "GET /consultations"))).hasSize(1);
    Map<String, Object> one = office.calls().ask(200, of(student(MING, "GET " + ONE), record));
    assertThat(one)
        .containsEntry("content", "第一行\n第二行")
        .containsEntry("form", "group")
        .doesNotContainKeys("students", "version", "history", "createdAt");
    assertThat(one.toString()).doesNotContain(HUA.name(), HUA.id().text());
    assertThat(listed(student(MING, "GET /consultations")).toString())
        .doesNotContain(HUA.name(), HUA.id().text());
  }

  @Test
  void shouldFindRecordsByStudentClassCounsellorAndDay() {
    recorded(COUNSELLOR, MING, HUA);
    recorded(OTHER_COUNSELLOR, HUA);

    assertThat(office("student", MING.id().text())).hasSize(1);
    assertThat(office("student", HUA.id().text())).hasSize(2);
    assertThat(office("className", "101")).hasSize(2);
    assertThat(office("className", "102")).isEmpty();
    assertThat(office("teacher", OTHER_COUNSELLOR.id().text()))
        .extracting(one -> one.get("counsellor"))
        .containsExactly(OTHER_COUNSELLOR.name());
    assertThat(office("from", "2026-11-20")).hasSize(2);
    assertThat(office("from", "2026-11-21")).isEmpty();
    assertThat(office("until", "2026-11-20")).hasSize(2);
    assertThat(office("until", "2026-11-19")).isEmpty();
    office.calls().refuse(staff(CURRICULUM_HEAD, "GET /consultations").query("from", "yesterday"));
  }

  private List<Map<String, Object>> office(String filter, String value) {
    return listed(staff(CURRICULUM_HEAD, "GET /consultations").query(filter, value));
  }

  @Test
  void shouldPageThroughAYear() {
    for (int minute = 10; minute < 15; minute++) {
      office
          .calls()
          .ask(201, post(COUNSELLOR, consultation(Map.of("time", "\"14:" + minute + "\""), MING)));
    }
    Map<String, Object> first =
        office.calls().ask(200, staff(CURRICULUM_HEAD, "GET /consultations").query("limit", "3"));
    Events second =
        staff(CURRICULUM_HEAD, "GET /consultations")
            .query("limit", "3")
            .query("cursor", String.valueOf(first.get("next")));

    assertThat(Calls.objects(first.get("consultations")))
        .extracting(one -> one.get("time"))
        .containsExactly("14:14", "14:13", "14:12");
    assertThat(listed(second)).extracting(one -> one.get("time")).containsExactly("14:11", "14:10");
    assertThat(listed(staff(COUNSELLOR, "GET /consultations").query("year", "114"))).isEmpty();
    assertThat(listed(staff(OTHER_COUNSELLOR, "GET /consultations"))).isEmpty();
    office
        .calls()
        .ask(
            400,
            staff(COUNSELLOR, "GET /consultations")
                .query("cursor", String.valueOf(first.get("next"))));
  }

  @Test
  void shouldChangeAndWithdraw() {
    Map<String, Object> record = recorded(COUNSELLOR, MING);
    Events change =
        staff(COUNSELLOR, "PUT " + ONE)
            .json(
                consultation(Map.of("version", "1", "reason", "\"補記\"", "opinion", ""), MING, HUA));

    assertThat(office.calls().ask(200, of(change, record)))
        .containsEntry("version", 2L)
        .containsEntry("opinion", "")
        .containsEntry("form", "group");
    assertThat(office.calls().ask(409, of(change, record)))
        .containsEntry("code", "changed-meanwhile");
    Events withdraw =
        staff(COUNSELLOR, "DELETE " + ONE).json("{\"version\":2,\"reason\":\"登錄錯誤\"}");
    office.calls().ask(204, of(withdraw, record));
    assertThat(office.calls().ask(409, of(withdraw, record))).containsEntry("code", "wrong-state");
    assertThat(listed(staff(COUNSELLOR, "GET /consultations"))).isEmpty();
    Map<String, Object> gone = office.calls().ask(200, of(staff(COUNSELLOR, "GET " + ONE), record));
    assertThat(Calls.object(gone.get("withdrawn"))).containsEntry("why", "登錄錯誤");
    assertThat(Calls.objects(gone.get("history")))
        .extracting(line -> line.get("what"))
        .containsExactly("新增", "修改", "撤下");
  }

  @Test
  void shouldAnswerARepeatedRequestWithTheSameRecord() {
    String body = consultation(Map.of(), MING);

    Map<String, Object> first =
        office.calls().ask(201, post(COUNSELLOR, body).header("idempotency-key", "k-1"));

    assertThat(office.calls().ask(201, post(COUNSELLOR, body).header("idempotency-key", "k-1")))
        .isEqualTo(first);
    assertThat(
            office
                .calls()
                .ask(
                    422,
                    post(COUNSELLOR, consultation(Map.of(), HUA)).header("idempotency-key", "k-1")))
        .containsEntry("code", "idempotency-key-reused");
    assertThat(listed(staff(COUNSELLOR, "GET /consultations"))).hasSize(1);
  }

  @Test
  void shouldTakeSixtyStudentsAndNotOneMore() {
    Person[] sixtyOne = Consultations.students(61).toArray(Person[]::new);
    office.school().people(YEAR, List.of(sixtyOne));
    Person[] sixty = Consultations.students(60).toArray(Person[]::new);

    assertThat(
            office.calls().ask(422, post(COUNSELLOR, consultation(Map.of(), sixtyOne))).toString())
        .contains("students", "60");
    assertThat(Calls.objects(recorded(COUNSELLOR, sixty).get("students"))).hasSize(60);
  }

  @Test
  void shouldRefuseWhoMayNot() {
    Map<String, Object> record = recorded(COUNSELLOR, MING);
    String body = consultation(Map.of("version", "1", "reason", "\"補記\""), HUA);

    office.calls().ask(403, student(MING, "POST /consultations").json(body));
    office.calls().ask(403, post(Staff.LIN, consultation(Map.of(), MING)));
    office.calls().ask(403, post(CURRICULUM_HEAD, consultation(Map.of(), MING)));
    office.calls().ask(403, staff(Staff.LIN, "GET /consultations"));
    office.calls().ask(403, of(student(MING, "PUT " + ONE).json(body), record));
    office.calls().ask(403, of(staff(CURRICULUM_HEAD, "PUT " + ONE).json(body), record));
    office.calls().ask(404, of(staff(OTHER_COUNSELLOR, "PUT " + ONE).json(body), record));
    office
        .calls()
        .ask(
            404,
            of(
                staff(OTHER_COUNSELLOR, "DELETE " + ONE)
                    .json("{\"version\":1,\"reason\":\"不是我的\"}"),
                record));
    office.calls().ask(404, of(student(HUA, "GET " + ONE), record));
    office.calls().ask(404, of(staff(OTHER_COUNSELLOR, "GET " + ONE), record));
    assertThat(listed(staff(COUNSELLOR, "GET /consultations"))).containsExactly(record);
  }

  @ParameterizedTest
  @FieldSource("BAD_BODIES")
  void shouldRefuseBadBodies(String body) {
    Map<String, Object> record = recorded(COUNSELLOR, MING);

    office.calls().refuse(post(COUNSELLOR, body));
    office.calls().refuse(of(staff(COUNSELLOR, "PUT " + ONE).json(body), record));
    office.calls().refuse(of(staff(COUNSELLOR, "DELETE " + ONE).json(body), record));
    assertThat(listed(staff(COUNSELLOR, "GET /consultations"))).containsExactly(record);
  }

  static Stream<Map<String, String>> wrongMembers() {
    return Stream.of(
        Map.of("date", "\"2026-11-31\""),
        Map.of("date", "\"2026-11-21\""),
        Map.of("date", "\"2019-07-31\""),
        Map.of("date", "\"+12026-11-20\""),
        Map.of("date", "20261120"),
        Map.of("time", "\"24:00\""),
        Map.of("time", "\"15:00:00\""),
        Map.of("place", "\" \""),
        Map.of("place", "\"" + "字".repeat(101) + "\""),
        Map.of("category", "\"" + "字".repeat(31) + "\""),
        Map.of("subject", "\"換\\n行\""),
        Map.of("content", ""),
        Map.of("content", "\"" + "字".repeat(4_001) + "\""),
        Map.of("opinion", "null"),
        Map.of("students", "[]"),
        Map.of("students", "[\"" + Ids.nth(999) + "\"]"),
        Map.of("students", "[\"" + Staff.LIN.id() + "\"]"),
        Map.of("students", "[\"../x\"]"),
        Map.of("students", "[\"" + MING.id() + "\",\"" + MING.id() + "\"]"),
        Map.of("students", "\"" + MING.id() + "\""),
        Map.of("counsellor", "\"" + OTHER_COUNSELLOR.id() + "\""),
        Map.of("version", "1", "reason", "\"補記\""));
  }

  @ParameterizedTest
  @MethodSource("wrongMembers")
  void shouldRefuseWrongFields(Map<String, String> members) {
    assertThat(office.calls().ask(422, post(COUNSELLOR, consultation(members, MING))))
        .containsEntry("code", "invalid-fields");
    assertThat(listed(staff(COUNSELLOR, "GET /consultations"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "../x", "0123456789ABCDEFGHJKMNPQRS"})
  void shouldRefuseWhatIsNoRecordsId(String id) {
    office.calls().ask(400, staff(COUNSELLOR, "GET " + ONE).path("consultationId", id));
  }

  @Test
  void shouldFindNoRecordThatNeverWas() {
    office.calls().ask(404, staff(COUNSELLOR, "GET " + ONE).path("consultationId", Ids.nth(1)));
  }

  @Test
  void shouldLeaveNothingPersonalInTheLog() {
    recorded(COUNSELLOR, MING, HUA);

    assertThat(office.calls().log())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).doesNotContain("王小明", "陳小華", "選課"));
  }
}
