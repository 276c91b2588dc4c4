package tw.portfolio.functions.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.access.Person;
import tw.portfolio.imports.ImportJob;
import tw.portfolio.imports.ImportState;
import tw.portfolio.imports.ImportingSchool;
import tw.portfolio.kernel.files.UploadLinks.UploadLink;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.samples.Staff;

class ImportsHandlerTest {
  private static final String SHA =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private final ImportingSchool school = new ImportingSchool();
  private final ImportsHandler handler =
      new ImportsHandler(
          school.office(),
          school.archives(),
          (key, file, validity, now) ->
              new UploadLink(
                  URI.create("https://imports.test/" + key),
                  Map.of("content-type", file.mediaType()),
                  now.plus(validity)),
          school.clock(),
          new RuntimeContext(_ -> {}, () -> 0, () -> "fault", _ -> false));

  private APIGatewayV2HTTPResponse answer(Events event) {
    return handler.handleRequest(event.event(), null);
  }

  private static Events by(Person person, String route) {
    return Calls.by(Staff.actor(person), route);
  }

  private static Events registrar(String route) {
    return by(ImportingSchool.REGISTRAR, route);
  }

  private static Map<String, Object> json(APIGatewayV2HTTPResponse response) {
    return Json.members(response.getBody());
  }

  @Test
  void shouldAnswerTheSampleEventWithALinkToUploadTo() throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("../events/http-post-imports.json"))) {
      APIGatewayV2HTTPEvent event =
          LambdaEventSerializers.serializerFor(
                  APIGatewayV2HTTPEvent.class, ImportsHandlerTest.class.getClassLoader())
              .fromJson(in);

      APIGatewayV2HTTPResponse response = handler.handleRequest(event, null);

      assertThat(response.getStatusCode()).isEqualTo(201);
      assertThat(json(response))
          .containsEntry("kind", "classes")
          .containsEntry("kindName", "班級與導師")
          .containsEntry("state", "awaitingFile")
          .containsEntry("by", "鄭文華")
          .containsKey("upload")
          .doesNotContainKeys("problems", "marked", "counts");
      assertThat(response.getBody()).contains("https://imports.test/213303/").doesNotContain("key");
    }
  }

  @Test
  void shouldFindImportsByKindStateAndYear() throws IOException {
    school.checked(ImportingSchool.classes("101,1,,\n102,9,,\n"));

    assertThat(found("kind", "classes")).isEqualTo(1);
    assertThat(found("kind", "students")).isZero();
    assertThat(found("state", "wrong")).isEqualTo(1);
    assertThat(found("state", "committed")).isZero();
    assertThat(found("year", "115")).isEqualTo(1);
    assertThat(found("year", "114")).isZero();
    for (String filter : List.of("kind", "state", "year")) {
      assertThat(answer(registrar("GET /imports").query(filter, "x")).getStatusCode())
          .isEqualTo(400);
    }
  }

  private int found(String filter, String value) {
    return Calls.objects(
            json(answer(registrar("GET /imports").query(filter, value))).get("imports"))
        .size();
  }

  @Test
  void shouldKnowEveryStateByItsCode() {
    assertThat(ImportState.CODES).hasSameSizeAs(ImportState.class.getPermittedSubclasses());
  }

  @Test
  void shouldShowWhatACheckFound() throws IOException {
    ImportJob job = school.checked(ImportingSchool.classes("101,1,,\n102,9,,\n"));

    APIGatewayV2HTTPResponse response =
        answer(registrar("GET /imports/{importId}").path("importId", job.id().text()));

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(json(response))
        .containsEntry("state", "wrong")
        .containsEntry(
            "counts",
            Map.of(
                "rows",
                2L,
                "new",
                1L,
                "changed",
                0L,
                "unchanged",
                0L,
                "wrong",
                1L,
                "missing",
                0L,
                "warnings",
                0L))
        .containsEntry("warnings", List.of())
        .containsEntry("new", List.of(Map.of("row", 2L, "after", "101 班，1 年級，科班學程別 無，導師 無")))
        .containsEntry("problemCount", 1L)
        .containsEntry("moreProblems", 0L)
        .containsKeys("marked", "allProblems");
    assertThat(response.getBody()).contains("\"row\":3,\"column\":\"年級\",\"value\":\"9\"");
  }

  @Test
  void shouldTakeAFileFromUploadToCommit() throws IOException {
    ImportJob job = school.uploaded(SheetType.CSV, ImportingSchool.classes("101,1,,\n"));
    String id = job.id().text();

    assertThat(answer(registrar("POST /imports/{importId}/check").path("importId", id)))
        .extracting(APIGatewayV2HTTPResponse::getStatusCode)
        .isEqualTo(202);
    school.runAll();
    assertThat(answer(registrar("POST /imports/{importId}/commit").path("importId", id)))
        .extracting(APIGatewayV2HTTPResponse::getStatusCode)
        .isEqualTo(202);
    school.runAll();

    assertThat(json(answer(registrar("GET /imports/{importId}").path("importId", id))))
        .containsEntry("state", "committed")
        .containsEntry("progress", Map.of("written", 1L, "total", 1L))
        .doesNotContainKey("allProblems");
    assertThat(answer(registrar("GET /imports")).getBody()).contains(id);
  }

  @ParameterizedTest
  @CsvSource({"xlsx,UEsD", "csv,77u/"})
  void shouldGiveATemplateInEachFormat(String format, String beginning) {
    APIGatewayV2HTTPResponse response =
        answer(
            registrar("GET /imports/templates/{kind}")
                .path("kind", "classes")
                .query("format", format));

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getIsBase64Encoded()).isTrue();
    assertThat(response.getBody()).startsWith(beginning);
    assertThat(Base64.getDecoder().decode(response.getBody())).isNotEmpty();
    assertThat(response.getHeaders())
        .containsEntry("content-disposition", "attachment; filename=\"classes." + format + "\"");
  }

  @Test
  void shouldRefuseWhoDoesNotKeepThatKind() {
    assertThat(
            answer(
                    by(ImportingSchool.DISCIPLINE_HEAD, "GET /imports/templates/{kind}")
                        .path("kind", "classes"))
                .getStatusCode())
        .isEqualTo(403);
    assertThat(answer(by(Staff.LIN, "GET /imports")).getStatusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kind\":\"people\",\"year\":115,\"semester\":1}",
        "{\"kind\":\"classes\",\"year\":115,\"semester\":3,\"file\":{\"name\":\"a.csv\",\"type\":\"text/csv\",\"bytes\":1,\"sha256\":\""
            + SHA
            + "\"}}",
        "{\"kind\":\"classes\",\"year\":115,\"semester\":1,\"file\":{\"name\":\"a.xlsx\",\"type\":\"text/csv\",\"bytes\":1,\"sha256\":\""
            + SHA
            + "\"}}",
        "{\"kind\":\"classes\",\"year\":115,\"semester\":1,\"file\":{\"name\":\"a.csv\",\"type\":\"text/csv\",\"bytes\":10485761,\"sha256\":\""
            + SHA
            + "\"}}",
        "{\"kind\":\"classes\",\"year\":115,\"semester\":1,\"file\":{\"name\":\"a.csv\",\"type\":\"text/csv\",\"bytes\":1,\"sha256\":\"x\"}}",
        "{\"kind\":\"classes\",\"year\":115,\"semester\":1,\"file\":null}"
      })
  void shouldRefuseAnAnnouncementThatIsNotRight(String body) {
    assertThat(answer(registrar("POST /imports").json(body)).getStatusCode()).isEqualTo(422);
    assertThat(school.imports().lines()).isEmpty();
  }

  @Test
  void shouldSayThatAFileIsTooLargeAndWhatToDo() {
    String body =
        "{\"kind\":\"classes\",\"year\":115,\"semester\":1,\"file\":{\"name\":\"a.csv\",\"type\":\"text/csv\",\"bytes\":12400091,\"sha256\":\""
            + SHA
            + "\"}}";

    assertThat(answer(registrar("POST /imports").json(body)).getBody())
        .contains("file.bytes", "檔案超過 10 MB", "分成幾個檔案");
  }

  @Test
  void shouldRefuseIdsAndFormatsThatAreNone() {
    assertThat(
            answer(registrar("GET /imports/{importId}").path("importId", "../x")).getStatusCode())
        .isEqualTo(400);
    assertThat(answer(registrar("GET /imports/templates/{kind}").path("kind", "x")).getStatusCode())
        .isEqualTo(400);
  }
}
