package tw.portfolio.local.it.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.receipt.ReceiptZip;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Settings;

/** 收訖明細, over HTTP: brought in, confirmed, reported, answered. */
@OnCampus
class ReceiptsIT {
  private static RunningSchool campus;
  private static String registrar;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    registrar = campus.holder(Role.REGISTRAR);
    Settings usual = campus.school().settings();
    Map<WindowKey, Window> windows = new HashMap<>(usual.windows());
    Instant now = Instant.now();
    windows.put(
        WindowKey.of(WindowKind.RECEIPT_OUTCOMES, Semester.FIRST),
        new Window(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(2))));
    campus.set(new Settings(usual.school(), usual.year(), usual.caps(), windows));
  }

  @Test
  void shouldGoFromTheFileToTheConfirmationAndTheAnsweredReport() {
    Student confirming = campus.student(0);
    Student reporting = campus.student(1);
    JsonNode prepared =
        prepared(
            file(campus.code().text(), confirming, reporting), ReceiptZip.PASSWORD, "prepared");
    assertThat(prepared.at("/figures/kinds/outcomes/students").asInt()).isEqualTo(2);
    assertThat(prepared.at("/figures/kinds/outcomes/unknown").asInt()).isEqualTo(2);
    carriedOut(prepared);

    JsonNode own = campus.api().get(confirming.id(), "/me/receipts").expect(200);
    assertThat(own.at("/receipts/0/open").asBoolean()).isTrue();
    assertThat(own.toString()).doesNotContain(identity(confirming));
    String receipt = "/me/receipts/" + campus.year() + "-0/outcomes/";
    campus
        .api()
        .send(confirming.id(), "POST", receipt + "confirmation", Json.object().put("version", 1))
        .expect(200);

    String row =
        campus
            .api()
            .get(reporting.id(), "/me/receipts")
            .expect(200)
            .at("/receipts/0/rows/0/row")
            .asText();
    JsonNode opened =
        campus
            .api()
            .send(
                reporting.id(),
                "POST",
                receipt + "reports",
                Json.object().put("row", row).put("fault", "02").put("text", "簡述不對"))
            .expect(201);
    ObjectNode answer =
        Json.object().put("version", 1).put("step", "wrong").put("words", "已向任課教師查證");
    String about =
        "/students/" + reporting.id() + "/receipt-reports/" + opened.path("caseId").asText();
    campus.api().send(registrar, "POST", about + "/answer", answer).expect(200);
    JsonNode corrected =
        campus
            .api()
            .send(
                registrar,
                "POST",
                about + "/answer",
                answer.put("version", 2).put("step", "corrected"))
            .expect(200);
    assertThat(corrected.path("state").asText()).isEqualTo("corrected");

    JsonNode classes =
        campus.api().get(registrar, "/receipts?period=" + campus.year() + "-0").expect(200);
    assertThat(RunningSchool.list(classes.path("classes")))
        .anySatisfy(one -> assertThat(one.at("/kinds/outcomes/confirmed").asInt()).isEqualTo(1));
    assertThat(
            new String(
                campus
                    .api()
                    .file(confirming.id(), "/me/receipts/" + campus.year() + "-0/form")
                    .body(),
                StandardCharsets.UTF_8))
        .contains("收訖明細確認單", confirming.person().name());
  }

  @Test
  void shouldWriteNothingOfAnotherSchoolsFileOrWithAWrongPassword() {
    Student student = campus.student(2);

    assertThat(refusal(file("190301", student), ReceiptZip.PASSWORD))
        .isEqualTo("receipt-of-another-school");
    assertThat(refusal(file(campus.code().text(), student), "wrong"))
        .isEqualTo("archive-password-wrong");
    assertThat(campus.api().get(student.id(), "/me/receipts").expect(200).path("receipts"))
        .isEmpty();
  }

  private static String refusal(byte[] file, String password) {
    return prepared(file, password, "refused").at("/refusal/code").asText();
  }

  private static byte[] file(String school, Student... students) {
    List<tw.portfolio.kernel.json.Json> rows =
        List.of(students).stream()
            .map(
                student -> ReceiptZip.student(identity(student), "115213303H1110101010101", "讀書報告"))
            .toList();
    return ReceiptZip.empty()
        .with(
            "課程學習成果.json",
            ReceiptZip.outcomes(
                school, campus.year(), rows.toArray(tw.portfolio.kernel.json.Json[]::new)))
        .bytes();
  }

  private static String identity(Student student) {
    return campus
        .stores()
        .records(KmsDataKeys.of(campus.environment()))
        .all(campus.code(), tw.portfolio.record.Student.KIND, campus.school().term())
        .stream()
        .map(tw.portfolio.record.Student.class::cast)
        .filter(one -> one.person().text().equals(student.id()))
        .findFirst()
        .orElseThrow()
        .identity()
        .number();
  }

  private static JsonNode prepared(byte[] file, String password, String state) {
    ObjectNode order = Json.object().put("year", campus.year()).put("password", password);
    order
        .putObject("file")
        .put("name", "收訖明細.zip")
        .put("bytes", file.length)
        .put("sha256", Sha256.of(file).hex());
    JsonNode asked = campus.api().send(registrar, "POST", "/receipts/imports", order).expect(202);
    assertThat(campus.api().put(asked.path("upload"), file)).isEqualTo(200);
    return goOn(asked.path("jobId").asText(), Json.object(), state);
  }

  private static void carriedOut(JsonNode prepared) {
    goOn(
        prepared.path("jobId").asText(),
        Json.object().put("version", prepared.path("version").asInt()),
        "done");
  }

  private static JsonNode goOn(String job, ObjectNode body, String state) {
    campus.api().send(registrar, "POST", "/jobs/" + job + "/confirmation", body).expect(202);
    JsonNode now =
        Eventually.get(
            () -> campus.api().get(registrar, "/jobs/" + job).expect(200),
            one -> !one.path("state").asText().equals("working"));
    assertThat(now.path("state").asText()).as(now.toString()).isEqualTo(state);
    return now;
  }
}
