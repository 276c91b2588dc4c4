package tw.portfolio.local.it.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;

/** The registrar brings in a file of classes, as a browser does. */
@OnCampus
class ImportIT {
  private static final String HEADER = "班級,年級,科班學程別代碼,導師教職員編號\n";

  private RunningSchool campus;
  private String registrar;

  @BeforeEach
  void open(RunningSchool own) {
    campus = own;
    registrar = campus.staffWith(Role.REGISTRAR);
  }

  private ObjectNode announcement(SheetType type, byte[] content) {
    ObjectNode body =
        Json.object().put("kind", "classes").put("year", campus.year()).put("semester", 1);
    body.putObject("file")
        .put("name", "班級." + type.extension())
        .put("type", type.mediaType())
        .put("bytes", content.length)
        .put("sha256", Student.sha256(content));
    return body;
  }

  private JsonNode get(String id) {
    return campus.api().get(registrar, "/imports/" + id).expect(200);
  }

  private JsonNode step(String id, String step) {
    campus.api().send(registrar, "POST", "/imports/" + id + "/" + step).expect(202);
    return Eventually.get(
        () -> get(id),
        job -> !Set.of("checking", "committing").contains(job.path("state").asText()));
  }

  /** Announces, uploads and has checked; gives the import. */
  private JsonNode checked(SheetType type, byte[] content) {
    JsonNode announced =
        campus.api().send(registrar, "POST", "/imports", announcement(type, content)).expect(201);
    String id = announced.path("importId").asText();
    campus.api().send(registrar, "POST", "/imports/" + id + "/check").refused(409, "wrong-state");
    assertThat(campus.api().put(announced.path("upload"), content)).isEqualTo(200);
    assertThat(campus.api().put(announced.path("upload"), content)).isEqualTo(412);
    return step(id, "check");
  }

  private static byte[] big5(String rows) {
    return (HEADER + rows).getBytes(Charset.forName("x-windows-950"));
  }

  @Test
  void shouldWriteAFileThatWasFoundRightAndNothingElse() throws IOException {
    String stranger = campus.teachers().getFirst();
    campus
        .api()
        .send(stranger, "POST", "/imports", announcement(SheetType.CSV, big5("")))
        .refused(403, "not-permitted");

    JsonNode wrong = checked(SheetType.CSV, big5("忠班,1,,\n孝班,4,,\n=cmd|x,1,,\n"));
    assertThat(wrong.path("state").asText()).isEqualTo("wrong");
    assertThat(wrong.path("problemCount").asInt()).isEqualTo(2);
    assertThat(wrong.at("/problems/0/value").asText()).isEqualTo("4");
    byte[] marked = campus.api().download(wrong.path("marked")).body();
    assertThat(marked).startsWith('P', 'K');
    byte[] all = campus.api().download(wrong.path("allProblems")).body();
    assertThat(new ObjectMapper().readTree(all)).isEqualTo(wrong.path("problems"));
    String wrongId = wrong.path("importId").asText();
    campus
        .api()
        .send(registrar, "POST", "/imports/" + wrongId + "/commit")
        .refused(409, "wrong-state");
    campus.api().get(stranger, "/imports/" + wrongId).refused(403, "not-permitted");

    JsonNode right = checked(SheetType.CSV, big5("忠班,1,,\n孝班,2,,\n"));
    assertThat(right.path("state").asText()).as(right.toString()).isEqualTo("checked");
    assertThat(right.at("/counts/new").asInt()).isEqualTo(2);
    JsonNode done = step(right.path("importId").asText(), "commit");
    assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("committed");
    assertThat(done.at("/progress/written").asInt()).isEqualTo(2);

    JsonNode again = checked(SheetType.CSV, big5("孝班,3,,\n忠班,1,,\n"));
    assertThat(again.at("/counts/new").asInt()).isZero();
    assertThat(again.at("/counts/changed").asInt()).isEqualTo(1);
    assertThat(again.at("/counts/unchanged").asInt()).isEqualTo(1);
    assertThat(
            RunningSchool.list(campus.api().get(registrar, "/imports").expect(200).path("imports")))
        .extracting(one -> one.path("state").asText())
        .containsExactly("checked", "committed", "wrong");
  }

  @Test
  void shouldStopACommitThatWouldSetBackWhatWasEnteredSinceItsPreview() {
    String first = checked(SheetType.CSV, big5("忠班,1,,\n")).path("importId").asText();
    assertThat(step(first, "commit").path("state").asText()).isEqualTo("committed");
    String shown = checked(SheetType.CSV, big5("忠班,2,,\n")).path("importId").asText();
    String quicker = checked(SheetType.CSV, big5("忠班,3,,\n")).path("importId").asText();
    assertThat(step(quicker, "commit").path("state").asText()).isEqualTo("committed");

    JsonNode stopped = step(shown, "commit");
    assertThat(stopped.path("state").asText()).as(stopped.toString()).isEqualTo("interrupted");
    assertThat(stopped.at("/progress/written").asInt()).isZero();
    assertThat(stopped.at("/changes/0/before").asText()).contains("3 年級");

    JsonNode done = step(shown, "commit");
    assertThat(done.path("state").asText()).isEqualTo("committed");
    assertThat(done.at("/progress/written").asInt()).isEqualTo(1);
  }

  @Test
  void shouldRefuseWhatIsNoWorkbookAndNameNoReasonTwice() {
    JsonNode refused = checked(SheetType.XLSX, "學號,姓名".getBytes(StandardCharsets.UTF_8));

    assertThat(refused.path("state").asText()).isEqualTo("refused");
    assertThat(refused.at("/refusal/code").asText()).isEqualTo("not-xlsx");
    assertThat(refused.has("marked")).isFalse();
  }
}
