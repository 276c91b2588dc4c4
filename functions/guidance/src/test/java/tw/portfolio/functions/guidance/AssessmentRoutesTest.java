package tw.portfolio.functions.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.functions.guidance.GuidanceOffice.staff;
import static tw.portfolio.functions.guidance.GuidanceOffice.student;
import static tw.portfolio.samples.Consultations.COUNSELLING_HEAD;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Staff;

class AssessmentRoutesTest {
  static final List<String> BAD_BODIES = Calls.BAD_BODIES;

  private static final String ONE = "/students/{studentId}/assessments/{year}";

  private final GuidanceOffice office = new GuidanceOffice();

  private Events put(Person by, String version, String text) {
    return staff(by, "PUT " + ONE)
        .path("studentId", MING.id().text())
        .path("year", "115")
        .json("{\"version\":" + version + "," + text + "}");
  }

  private Events write(String version) {
    return put(
        COUNSELLING_HEAD,
        version,
        "\"exploration\":\"工程學群\\n資訊學群\",\"career\":\"升學\",\"reason\":\"更正\"");
  }

  @Test
  void shouldAnswerWhatWasWritten() {
    assertThat(office.calls().ask(200, write("0")))
        .containsEntry("studentId", MING.id().text())
        .containsEntry("year", 115L)
        .containsEntry("version", 1L)
        .containsEntry("exploration", "工程學群\n資訊學群")
        .containsEntry("career", "升學")
        .containsEntry("remarks", "")
        .containsEntry("by", COUNSELLING_HEAD.name())
        .containsEntry("at", "2026-11-20T20:00:00+08:00")
        .doesNotContainKey("history");
  }

  @Test
  void shouldShowEveryVersionToTheOfficeAndTheLatestToTheStudent() {
    office.calls().ask(200, write("0"));
    office.calls().refuse(put(COUNSELLING_HEAD, "1", "\"remarks\":\"再談\""));
    office.calls().ask(200, put(COUNSELLING_HEAD, "1", "\"remarks\":\"再談\",\"reason\":\"重新施測\""));

    Map<String, Object> one =
        office
            .calls()
            .ask(
                200,
                staff(COUNSELLING_HEAD, "GET " + ONE)
                    .path("studentId", MING.id().text())
                    .path("year", "115"));
    assertThat(Calls.objects(one.get("history")))
        .satisfiesExactly(
            line -> assertThat(line).containsEntry("what", "新增").doesNotContainKey("from"),
            line -> assertThat(line).containsEntry("what", "修改").containsKeys("from", "to"));
    Map<String, Object> own = office.calls().ask(200, student(MING, "GET /assessments"));
    assertThat(Calls.objects(own.get("assessments")))
        .singleElement()
        .satisfies(
            assessment ->
                assertThat(assessment).containsEntry("remarks", "再談").doesNotContainKey("history"));
    assertThat(office.calls().ask(200, student(HUA, "GET /assessments")))
        .containsEntry("assessments", List.of());
    Map<String, Object> ofClass =
        office
            .calls()
            .ask(
                200,
                staff(Staff.HOMEROOM, "GET /students/{studentId}/assessments")
                    .path("studentId", MING.id().text()));
    assertThat(Calls.objects(ofClass.get("assessments"))).hasSize(1);
    assertThat(Calls.object(ofClass.get("student"))).containsEntry("name", MING.name());
  }

  @Test
  void shouldTellTheSecondOfTwoEditors() {
    office.calls().ask(200, write("0"));

    assertThat(office.calls().ask(409, put(COUNSELLING_HEAD, "0", "\"remarks\":\"同時\"")))
        .containsEntry("code", "changed-meanwhile");
  }

  @Test
  void shouldRefuseWhoMayNot() {
    assertThat(office.calls().ask(403, put(Staff.HOMEROOM, "0", "\"remarks\":\"我也寫\"")))
        .containsEntry("code", "not-permitted");
    office
        .calls()
        .ask(
            403,
            student(MING, "PUT " + ONE)
                .path("studentId", MING.id().text())
                .path("year", "115")
                .json("{\"version\":0,\"remarks\":\"自己寫\"}"));
    office
        .calls()
        .ask(
            403,
            student(HUA, "GET /students/{studentId}/assessments")
                .path("studentId", MING.id().text()));
    office.calls().ask(403, staff(COUNSELLING_HEAD, "GET /assessments"));
  }

  @ParameterizedTest
  @FieldSource("BAD_BODIES")
  void shouldRefuseBadBodies(String body) {
    office
        .calls()
        .refuse(
            staff(COUNSELLING_HEAD, "PUT " + ONE)
                .path("studentId", MING.id().text())
                .path("year", "115")
                .json(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"version\":0",
        "\"version\":-1,\"remarks\":\"a\"",
        "\"version\":\"0\",\"remarks\":\"a\"",
        "\"remarks\":\"a\"",
        "\"version\":0,\"remarks\":\" \"",
        "\"version\":0,\"remarks\":null",
        "\"version\":0,\"remarks\":[\"a\"]",
        "\"version\":0,\"remarks\":\"a\\u0007\"",
        "\"version\":0,\"remarks\":\"a\",\"student\":\"x\""
      })
  void shouldRefuseWrongFields(String members) {
    Events request =
        staff(COUNSELLING_HEAD, "PUT " + ONE)
            .path("studentId", MING.id().text())
            .path("year", "115")
            .json("{" + members + "}");

    assertThat(office.calls().ask(422, request)).containsEntry("code", "invalid-fields");
    assertThat(office.calls().ask(200, student(MING, "GET /assessments")))
        .containsEntry("assessments", List.of());
  }

  @Test
  void shouldTakeTwoThousandCharactersAndNotOneMore() {
    office
        .calls()
        .ask(422, put(COUNSELLING_HEAD, "0", "\"remarks\":\"" + "字".repeat(2_001) + "\""));
    office
        .calls()
        .ask(200, put(COUNSELLING_HEAD, "0", "\"remarks\":\"" + "字".repeat(2_000) + "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "1", "王小明", "0123456789ABCDEFGHJKMNPQRS"})
  void shouldRefuseWhatIsNoStudentsId(String id) {
    assertThat(
            office
                .calls()
                .ask(
                    400,
                    staff(COUNSELLING_HEAD, "GET /students/{studentId}/assessments")
                        .path("studentId", id)))
        .containsEntry("code", "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "200", "1150", "x"})
  void shouldRefuseWhatIsNoYear(String year) {
    office
        .calls()
        .ask(
            400,
            staff(COUNSELLING_HEAD, "GET " + ONE)
                .path("studentId", MING.id().text())
                .path("year", year));
  }
}
