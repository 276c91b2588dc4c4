package tw.portfolio.local.it.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.functions.arrival.ArrivalHandler;
import tw.portfolio.local.it.campus.Arrivals;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.sample.RefusalReason;
import tw.portfolio.local.sample.SampleFile;

/** Files come by links, are looked at, and only count if they are what was announced. */
@OnCampus
class UploadIT {
  private static RunningSchool campus;
  private static ArrivalHandler arrival;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    arrival = campus.system().environmentOf("Arrival").make(ArrivalHandler::new);
  }

  @ParameterizedTest
  @CsvSource({
    "RENAMED_EXE, file-type-mismatch",
    "TRUNCATED_PDF, file-truncated",
    "HTML_CALLED_JPG, file-type-mismatch",
    "PDF_WITH_ZIP_APPENDED, file-polyglot"
  })
  void shouldRefuseAFileThatIsNotWhatItSaysAndTellWhy(RefusalReason spoiled, String code) {
    Student student = campus.student(0);
    SampleFile file = campus.samples().refusable(spoiled, 1);
    int before = student.slotsUsed();

    JsonNode reserved = student.reserved(file);
    assertThat(student.slotsUsed()).isEqualTo(before + 1);
    student.put(reserved, file);
    JsonNode piece = student.settled(reserved);

    assertThat(piece.path("state").asText()).isEqualTo("refused");
    assertThat(piece.at("/refusal/code").asText()).isEqualTo(code);
    assertThat(piece.at("/refusal/detail").asText()).containsPattern("\\p{IsHan}").contains("\n");
    assertThat(student.slotsUsed()).isEqualTo(before);
    student.send(piece).refused(409, "wrong-state");
    student.discard(piece).expect(204);
  }

  @Test
  void shouldNotMindTheSameEventAgain() {
    Student student = campus.student(1);
    SampleFile file = campus.samples().pdf(1);
    JsonNode reserved = student.reserved(file);
    student.put(reserved, file);
    student.settled(reserved);
    JsonNode before = student.piece(reserved.path("pieceId").asText());

    arrived(reserved);
    arrived(reserved);

    assertThat(student.piece(reserved.path("pieceId").asText())).isEqualTo(before);
    student.send(before).expect(200);
    arrived(reserved);
    assertThat(student.pieces())
        .singleElement()
        .satisfies(piece -> assertThat(piece.path("state").asText()).isEqualTo("sent"));
  }

  @Test
  void shouldNotMindAnEventBeforeItsFileNorOneAfterThePieceIsGone() {
    Student student = campus.student(2);
    SampleFile file = campus.samples().pdf(2);
    JsonNode reserved = student.reserved(file);

    arrived(reserved);
    assertThat(student.pieces())
        .singleElement()
        .satisfies(piece -> assertThat(piece.path("state").asText()).isEqualTo("reserved"));

    student.put(reserved, file);
    student.discard(student.settled(reserved)).expect(204);
    arrived(reserved);
    assertThat(student.pieces()).isEmpty();
    assertThat(student.slotsUsed()).isZero();
  }

  @Test
  void shouldNotMindALateEventOfAFileThatWasReplaced() {
    Student student = campus.student(3);
    SampleFile old = campus.samples().pdf(3);
    SampleFile other = campus.samples().jpg(4);
    JsonNode first = student.reserved(old);
    student.put(first, old);
    String id = student.settled(first).path("pieceId").asText();
    JsonNode second = student.replace(id, other).expect(200);
    arrived(first);
    student.put(second, other);
    JsonNode replaced = student.settled(second);

    arrived(first);

    assertThat(student.piece(id)).isEqualTo(replaced);
    assertThat(replaced.path("state").asText()).isEqualTo("uploaded");
    assertThat(replaced.path("revision").asInt()).isGreaterThan(1);
    assertThat(download(student, id, "document").body()).isEqualTo(other.content());
  }

  private static void arrived(JsonNode reserved) {
    for (JsonNode link : reserved.path("uploads")) {
      arrival.handleRequest(Arrivals.event(Arrivals.key(link)), null);
    }
  }

  @Test
  void shouldGiveBothLinksAtOnceAndBothFilesBackUnderTheirOwnNames() {
    Student student = campus.student(4);
    SampleFile document = campus.samples().pdf(5);
    SampleFile media = campus.samples().mp4(6);

    JsonNode reserved = student.reserved(document, media);
    List<JsonNode> links = RunningSchool.list(reserved.path("uploads"));
    assertThat(links)
        .extracting(link -> link.path("part").asText())
        .containsExactly("document", "media");
    // The second first: files come in any order.
    assertThat(campus.api().put(links.get(1), media.content())).isEqualTo(200);
    student.send(reserved).refused(409, "wrong-state");
    assertThat(campus.api().put(links.get(0), document.content())).isEqualTo(200);
    JsonNode piece = student.settled(reserved);

    assertThat(piece.path("state").asText()).isEqualTo("uploaded");
    assertGivenBack(student, piece, "document", document);
    assertGivenBack(student, piece, "media", media);
  }

  private static void assertGivenBack(
      Student student, JsonNode piece, String part, SampleFile file) {
    String id = piece.path("pieceId").asText();
    HttpResponse<byte[]> response = download(student, id, part);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(file.content());
    assertThat(response.headers().firstValue("content-type")).hasValue(file.mediaType());
    assertThat(response.headers().firstValue("content-disposition").orElse(""))
        .startsWith("attachment")
        .endsWith("filename*=UTF-8''" + URLEncoder.encode(file.name(), StandardCharsets.UTF_8));
    campus
        .api()
        .get(campus.student(5).id(), "/outcomes/" + id + "/files/" + part)
        .refused(403, "not-permitted");
  }

  private static HttpResponse<byte[]> download(Student student, String id, String part) {
    return campus
        .api()
        .download(campus.api().get(student.id(), "/outcomes/" + id + "/files/" + part).expect(200));
  }

  @Test
  void shouldTakeOnlyTheAnnouncedBytesAndOnlyOnce() {
    Student student = campus.student(6);
    SampleFile file = campus.samples().pdf(7);
    JsonNode link = student.reserved(file).path("uploads").path(0);
    byte[] altered = file.content();
    altered[altered.length / 2] ^= 1;

    assertThat(campus.api().put(link, altered)).isBetween(400, 499);
    assertThat(campus.api().put(link, new byte[] {1})).isBetween(400, 499);
    assertThat(campus.api().put(link, file.content())).isEqualTo(200);
    assertThat(campus.api().put(link, file.content())).isEqualTo(412);
  }
}
