package tw.portfolio.functions.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.samples.SchoolBuilder;

class SheetsHandlerTest {
  private static final Json MING =
      Json.object()
          .put("studentId", Events.STUDENT)
          .put("name", "王小明")
          .put("className", "101")
          .put("seat", 7)
          .put("studentNumber", "0115007");
  private static final Json FORMULA = Json.object().put("name", "=cmd|'/C calc'!A0");

  @TempDir private Path folder;

  private final MemoryArchives archives = new MemoryArchives();

  private APIGatewayV2HTTPResponse ask(SchoolApi api, Events request) {
    return new SheetsHandler(
            api,
            archives,
            () -> "secret",
            () -> SchoolBuilder.NOW,
            new RuntimeContext(_ -> {}, () -> 0, () -> "fault-1", _ -> false))
        .handleRequest(request.event(), null);
  }

  private static Events sheet(String list) {
    return Events.of("GET /sheets/{list}")
        .staff()
        .path("list", list)
        .header("authorization", "Bearer token");
  }

  private static byte[] bytes(APIGatewayV2HTTPResponse response) {
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
    return Base64.getDecoder().decode(response.getBody());
  }

  private static String text(APIGatewayV2HTTPResponse response) {
    return new String(bytes(response), StandardCharsets.UTF_8);
  }

  @Test
  void shouldWriteACsvThatExcelReadsAndNeverRuns() {
    MemorySchoolApi api = new MemorySchoolApi("students").with(MING, FORMULA, MING);

    APIGatewayV2HTTPResponse response = ask(api, sheet("students").query("format", "csv"));

    assertThat(response.getHeaders())
        .containsEntry("content-type", "text/csv; charset=utf-8")
        .containsEntry("content-disposition", "attachment; filename=\"213303_students.csv\"");
    assertThat(text(response))
        .startsWith("\uFEFF")
        .isEqualToNormalizingNewlines(
            "\uFEFF"
                + """
                班級,座號,學號,姓名
                101,7,0115007,王小明
                ,,,'=cmd|'/C calc'!A0
                101,7,0115007,王小明
                """);
  }

  @Test
  void shouldWriteAWorkbookInWhichFormulasAreText() throws IOException {
    MemorySchoolApi api = new MemorySchoolApi("students").with(FORMULA);

    APIGatewayV2HTTPResponse response = ask(api, sheet("students"));

    assertThat(response.getHeaders().get("content-disposition")).endsWith("students.xlsx\"");
    assertThat(sheetOf(bytes(response)))
        .contains("=cmd|")
        .contains("inlineStr")
        .doesNotContain("<f>");
  }

  private String sheetOf(byte[] workbook) throws IOException {
    Path saved = Files.write(folder.resolve("list.xlsx"), workbook);
    try (ZipFile zip = new ZipFile(saved.toFile());
        InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void shouldAskTheListPageByPageInTheNameOfWhoeverAsks() {
    MemorySchoolApi api = new MemorySchoolApi("students").with(MING, MING, MING);

    ask(api, sheet("students").query("className", "普二 甲").query("year", "115"));

    assertThat(api.asked())
        .extracting(SchoolApi.Asked::token)
        .containsExactly("Bearer token", "Bearer token");
    assertThat(api.asked().getFirst().path()).isEqualTo("/students");
    assertThat(api.asked())
        .extracting(SchoolApi.Asked::query)
        .containsExactly(
            Map.of("className", "普二 甲", "year", "115", "limit", "500"),
            Map.of("className", "普二 甲", "year", "115", "limit", "500", "cursor", "2"));
  }

  @Test
  void shouldPutAnIdIntoThePathAndNothingElse() {
    MemorySchoolApi api = new MemorySchoolApi("students");

    ask(api, sheet("section-students").query("sectionId", "../people?x=/"));

    assertThat(api.asked())
        .extracting(SchoolApi.Asked::path)
        .containsExactly("/sections/..%2Fpeople%3Fx%3D%2F/students");
    assertThat(ask(api, sheet("section-students")).getStatusCode()).isEqualTo(400);
  }

  @Test
  void shouldAnswerAsTheListDoesWhatItRefuses() {
    MemorySchoolApi api = new MemorySchoolApi("submissions");
    api.refuse(403, "{\"code\":\"not-permitted\"}");

    APIGatewayV2HTTPResponse response = ask(api, sheet("submissions"));

    assertThat(response.getStatusCode()).isEqualTo(403);
    assertThat(response.getBody()).isEqualTo("{\"code\":\"not-permitted\"}");
    assertThat(response.getHeaders()).containsEntry("content-type", "application/problem+json");
  }

  @Test
  void shouldShowPeopleTimesYesAndNoAndWhatIsInsideOthers() {
    Json consultation =
        Json.object()
            .put("date", "2026-11-20")
            .put(
                "students",
                List.of(
                    Json.object()
                        .put("name", "王小明")
                        .put("place", Json.object().put("className", "101")),
                    Json.object().put("name", "林小華")));
    Json extension = Json.object().put("over", true).put("at", "2026-11-20T20:00:00+08:00");

    assertThat(
            text(
                ask(
                    new MemorySchoolApi("consultations").with(consultation),
                    sheet("consultations").query("format", "csv"))))
        .contains("2026-11-20,,,,,,,王小明、林小華,101,,");
    assertThat(
            text(
                ask(
                    new MemorySchoolApi("extensions").with(extension),
                    sheet("extensions").query("format", "csv"))))
        .contains(",是,")
        .contains(",2026-11-20 20:00:00");
  }

  @Test
  void shouldLeaveALargeFileWhereALinkFindsIt() {
    MemorySchoolApi api = new MemorySchoolApi("consultations");
    String words = "長".repeat(400_000);
    api.with(Json.object().put("content", words), Json.object().put("content", words));
    api.with(Json.object().put("content", words));

    APIGatewayV2HTTPResponse response = ask(api, sheet("consultations").query("format", "csv"));

    Map<String, Object> link = Json.members(response.getBody());
    assertThat(link)
        .containsEntry("name", "213303_consultations.csv")
        .containsKeys("url", "expiresAt");
    assertThat(archives.content("lists/213303/secret.csv"))
        .hasSize(Math.toIntExact((Long) link.get("bytes")))
        .hasSizeGreaterThan(SheetRoute.MOST_BYTES);
  }

  @Test
  void shouldRefuseAListThatIsNoneAndAFormatThatNothingOpens() {
    MemorySchoolApi api = new MemorySchoolApi("students");

    assertThat(ask(api, sheet("passwords")).getStatusCode()).isEqualTo(400);
    assertThat(ask(api, sheet("students").query("format", "pdf")).getStatusCode()).isEqualTo(400);
    assertThat(ask(api, sheet("students").query("order", "x")).getStatusCode()).isEqualTo(400);
    assertThat(api.asked()).isEmpty();
  }
}
