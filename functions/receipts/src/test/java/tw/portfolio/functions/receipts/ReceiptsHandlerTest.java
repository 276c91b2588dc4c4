package tw.portfolio.functions.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.Students.MING;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.receipt.ReceiptSamples;
import tw.portfolio.receipt.memory.MemoryReceipts;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;

class ReceiptsHandlerTest {
  private final Campus campus =
      new Campus(
          SchoolBuilder.aSchool()
              .withStaff(Offices.REGISTRAR)
              .withWindows(Windows.allOpen(SchoolBuilder.NOW)));
  private final MemoryReceipts receipts = new MemoryReceipts(campus.school());
  private final Calls calls =
      Calls.of(
          runtime -> {
            ReceiptsHandler handler =
                new ReceiptsHandler(
                    receipts,
                    campus.school(),
                    campus.school(),
                    _ -> Optional.of(SchoolBuilder.NAME),
                    campus.clock(),
                    campus.secrets(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @BeforeEach
  void receive() {
    ReceiptSamples.receive(receipts, MING, campus.now());
  }

  @Test
  void shouldShowAStudentEveryRowAndItsWindow() {
    Map<String, Object> page = calls.ask(200, student("GET /me/receipts"));

    Map<String, Object> receipt = objects(page.get("receipts")).getFirst();
    assertThat(receipt)
        .containsEntry("period", "115-0")
        .containsEntry("kind", "outcomes")
        .containsEntry("state", "open")
        .containsEntry("open", true)
        .containsEntry("firstDay", "2026-11-13");
    Map<String, Object> row = objects(receipt.get("rows")).getFirst();
    assertThat(row).containsEntry("match", "different").containsEntry("confirmed", false);
    assertThat(objects(row.get("cells"))).first().isEqualTo(Map.of("column", "課程代碼", "text", "A1"));
    assertThat(objects(row.get("handedIn")))
        .containsExactly(Map.of("column", "成果簡述", "text", "單擺"));
    assertThat(objects(page.get("faults"))).extracting(one -> one.get("code")).contains("02");
  }

  @Test
  void shouldConfirmAKind() {
    assertThat(
            calls.ask(
                200,
                student("POST /me/receipts/{period}/{kind}/confirmation")
                    .path("period", "115-0")
                    .path("kind", "outcomes")
                    .json("{\"version\": 1}")))
        .containsEntry("state", "confirmed");
    Map<String, Object> table =
        calls.ask(200, staff(Offices.REGISTRAR, "GET /receipts").query("period", "115-0"));
    assertThat(
            object(object(objects(table.get("classes")).getFirst().get("kinds")).get("outcomes")))
        .isEqualTo(Map.of("open", 0L, "reported", 0L, "confirmed", 1L));
  }

  @Test
  void shouldReportChangeAnswerAndTakeBack() {
    Map<String, Object> opened = report();
    assertThat(opened)
        .containsEntry("state", "waiting")
        .containsEntry("overdue", false)
        .containsEntry("due", "2026-11-24T00:00:00+08:00");

    String id = (String) opened.get("caseId");
    assertThat(
            calls.ask(
                200,
                student("PUT /me/receipt-reports/{caseId}")
                    .path("caseId", id)
                    .json("{\"version\": 1, \"fault\": \"01\", \"text\": \"少了\"}")))
        .containsEntry("version", 2L)
        .containsEntry("faultName", "資料缺漏");
    assertThat(
            calls.ask(
                200,
                staff(
                        Offices.REGISTRAR,
                        "POST /students/{studentId}/receipt-reports/{caseId}/answer")
                    .path("studentId", MING.id().text())
                    .path("caseId", id)
                    .json("{\"version\": 2, \"step\": \"right\", \"words\": \"已查核\"}")))
        .containsEntry("state", "lookAgain");
    Map<String, Object> list =
        calls.ask(
            200, staff(Offices.REGISTRAR, "GET /receipts/reports").query("state", "lookAgain"));
    assertThat(list).containsEntry("waiting", 0L);
    assertThat(objects(list.get("reports")).getFirst()).containsEntry("name", "王小明");
    assertThat(
            calls.ask(
                200,
                student("POST /me/receipt-reports/{caseId}/withdrawal")
                    .path("caseId", id)
                    .json("{\"version\": 3}")))
        .containsEntry("state", "withdrawn");
  }

  @Test
  void shouldGiveAFormThatPrintsAndRunsNothing() {
    var own = calls.answer(student("GET /me/receipts/{period}/form").path("period", "115-0"));
    assertThat(own.getStatusCode()).isEqualTo(200);
    assertThat(own.getHeaders().get("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(own.getHeaders().get("content-security-policy"))
        .contains("style-src 'sha256-", "frame-ancestors 'none'")
        .doesNotContain("script-src");
    String page = new String(Base64.getDecoder().decode(own.getBody()), StandardCharsets.UTF_8);
    assertThat(page)
        .contains("臺南市立南寧高級中學（學校代碼 213303）", "王小明", "家長或監護人簽名", "未收到")
        .doesNotContain("A123456789");

    var classes =
        calls.answer(staff(Staff.HOMEROOM, "GET /receipts/forms").query("period", "115-0"));
    assertThat(new String(Base64.getDecoder().decode(classes.getBody()), StandardCharsets.UTF_8))
        .containsOnlyOnce("<main");
    calls.ask(404, student("GET /me/receipts/{period}/form").path("period", "114-0"));
  }

  @Test
  void shouldTickFormsAndShowAStudentToTheHomeroomTeacher() {
    assertThat(
            object(
                calls
                    .ask(
                        200,
                        staff(
                                Staff.HOMEROOM,
                                "PUT /students/{studentId}/receipts/{period}/returned")
                            .path("studentId", MING.id().text())
                            .path("period", "115-0")
                            .json("{\"returned\": true}"))
                    .get("returned")))
        .containsEntry("by", Staff.HOMEROOM.name());
    Map<String, Object> list =
        calls.ask(200, staff(Staff.HOMEROOM, "GET /receipts/students").query("period", "115-0"));
    assertThat(objects(list.get("students")).getFirst())
        .containsEntry("name", "王小明")
        .containsKey("returned");
    assertThat(
            objects(
                calls
                    .ask(
                        200,
                        staff(Staff.HOMEROOM, "GET /students/{studentId}/receipts")
                            .path("studentId", MING.id().text()))
                    .get("receipts")))
        .hasSize(1);
  }

  @Test
  void shouldKeepWhatCanBeWrong() {
    assertThat(calls.ask(200, staff(Offices.REGISTRAR, "GET /receipts/faults")))
        .containsEntry("version", 0L);
    Map<String, Object> kept =
        calls.ask(
            200,
            staff(Offices.REGISTRAR, "PUT /receipts/faults")
                .json(
                    "{\"version\": 0, \"faults\": [{\"code\": \"A\", \"name\": \"缺漏\","
                        + " \"used\": true}]}"));
    assertThat(kept).containsEntry("version", 1L);
    assertThat(kept.get("faults"))
        .isEqualTo(List.of(Map.of("code", "A", "name", "缺漏", "used", true)));
    calls.ask(403, staff(Staff.HOMEROOM, "GET /receipts/faults"));
  }

  @Test
  void shouldRefuseWhatItCannotRead() {
    calls.ask(400, student("GET /me/receipts/{period}/form").path("period", "114-3"));
    calls.ask(
        400,
        student("POST /me/receipts/{period}/{kind}/confirmation")
            .path("period", "115-0")
            .path("kind", "books")
            .json("{\"version\": 1}"));
    calls.ask(422, staff(Offices.REGISTRAR, "GET /receipts"));
    calls.ask(
        422,
        student("POST /me/receipts/{period}/{kind}/reports")
            .path("period", "115-0")
            .path("kind", "outcomes")
            .json("{\"fault\": \"02\"}"));
  }

  private Map<String, Object> report() {
    return calls.ask(
        201,
        student("POST /me/receipts/{period}/{kind}/reports")
            .path("period", "115-0")
            .path("kind", "outcomes")
            .json("{\"row\": \"1a\", \"fault\": \"02\", \"text\": \"簡述不是我寫的\"}"));
  }

  private static Events student(String route) {
    return Calls.by(Students.actor(MING), route);
  }

  private static Events staff(Person person, String route) {
    return Calls.by(Staff.actor(person), route);
  }
}
