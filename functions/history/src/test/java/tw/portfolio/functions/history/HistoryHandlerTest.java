package tw.portfolio.functions.history;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.Offices.INFORMATION;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.access.Role;
import tw.portfolio.account.KeepingAccounts;
import tw.portfolio.account.KeepingAccounts.Office;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;

class HistoryHandlerTest {
  @TempDir private Path folder;

  private final Campus campus =
      new Campus(Offices.aSchool().withWindows(Windows.allOpen(SchoolBuilder.NOW)));
  private final Calls calls = Calls.of(this::handler);

  private Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler(
      RuntimeContext runtime) {
    HistoryHandler handler =
        new HistoryHandler(
            campus.school(), new MemoryChangeLog(campus.school()), campus.clock(), runtime);
    return event -> handler.handleRequest(event, null);
  }

  @BeforeEach
  void letThingsHappen() {
    campus.returned(MING_PHYSICS, "請補圖表單位");
    give("=cmd|'/C calc'!A0");
  }

  private void give(String why) {
    Answers.granted(
        new KeepingAccounts(
                campus.school(),
                new MemoryAccounts(campus.school()),
                new MemoryRecords(campus.school()))
            .give(
                Staff.actor(REGISTRAR),
                new Office(Staff.LIN.id(), Role.EQUIPMENT_HEAD, Optional.empty(), why),
                campus.now()));
  }

  private static Events office(String route) {
    return Calls.by(INFORMATION, Actor.Kind.STAFF, route);
  }

  private List<Map<String, Object>> all(Events request, int most) {
    List<Map<String, Object>> all = new ArrayList<>();
    Map<String, Object> page = calls.ask(200, request.query("limit", Integer.toString(most)));
    while (true) {
      all.addAll(Calls.objects(page.get("changes")));
      if (!page.containsKey("next")) {
        return all;
      }
      page = calls.ask(200, request.query("cursor", (String) page.get("next")));
    }
  }

  @Test
  void shouldShowTheOfficeWhoDidWhatAndWhy() {
    List<Map<String, Object>> all = all(office("GET /history"), 50);

    assertThat(all).hasSize(5);
    assertThat(all(office("GET /history"), 2)).isEqualTo(all);
    assertThat(
            all(
                office("GET /history")
                    .query("kind", "person")
                    .query("by", REGISTRAR.id().text())
                    .query("about", Staff.LIN.id().text()),
                1))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .containsEntry("who", "鄭文彬")
                    .containsEntry("by", REGISTRAR.id().text())
                    .containsEntry("what", "授予")
                    .containsEntry("to", "設備組長")
                    .containsEntry("why", "=cmd|'/C calc'!A0")
                    .containsEntry("kindName", "人員與角色")
                    .doesNotContainKey("from"));
  }

  @Test
  void shouldShowAStudentTheOwnWithoutIdsOfOthers() {
    List<Map<String, Object>> own = all(Calls.by(MING, Actor.Kind.STUDENT, "GET /history"), 50);

    assertThat(own).hasSize(4).allMatch(line -> line.get("kind").equals("outcome"));
    assertThat(own).noneMatch(line -> line.containsKey("by") || line.containsKey("about"));
    assertThat(own.getFirst()).containsEntry("to", "已退回").containsEntry("why", "請補圖表單位");
    assertThat(all(Calls.by(HUA, Actor.Kind.STUDENT, "GET /history"), 50)).isEmpty();
    calls.ask(
        403, Calls.by(HUA, Actor.Kind.STUDENT, "GET /history").query("about", MING.id().text()));
    calls.ask(403, Calls.by(MING, Actor.Kind.STUDENT, "GET /history/export"));
    calls.ask(403, Calls.by(REGISTRAR, Actor.Kind.STAFF, "GET /history"));
    calls.ask(403, Calls.by(REGISTRAR, Actor.Kind.STAFF, "GET /history/export"));
  }

  @ParameterizedTest
  @CsvSource({
    "from, 2026-02-30",
    "from, 2026-11-21",
    "from, 2020-01-01",
    "until, yesterday",
    "until, 1999-12-31T00:00",
    "kind, everything",
    "by, x",
    "about, ../x",
    "limit, 201",
    "limit, 0",
    "cursor, abc",
    "order, newest"
  })
  void shouldRefuseWhatCannotBeLookedFor(String name, String value) {
    calls.refuse(office("GET /history").query(name, value));
  }

  @Test
  void shouldTakeNoCursorOfAnotherListing() {
    String cursor = (String) calls.ask(200, office("GET /history").query("limit", "1")).get("next");

    calls.refuse(office("GET /history").query("cursor", cursor).query("kind", "person"));
    calls.refuse(Calls.by(MING, Actor.Kind.STUDENT, "GET /history").query("cursor", cursor));
  }

  private APIGatewayV2HTTPResponse file(String format) {
    RuntimeContext quiet = new RuntimeContext(_ -> {}, () -> 0, () -> "fault-1", _ -> false);
    return handler(quiet).apply(office("GET /history/export").query("format", format).event());
  }

  /** Without the header. */
  private List<String> linesOfPart(String part) {
    RuntimeContext quiet = new RuntimeContext(_ -> {}, () -> 0, () -> "fault-1", _ -> false);
    APIGatewayV2HTTPResponse response =
        handler(quiet)
            .apply(
                office("GET /history/export").query("format", "csv").query("part", part).event());
    return new String(Base64.getDecoder().decode(response.getBody()), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .toList();
  }

  @Test
  void shouldWriteACsvThatExcelReadsAndNeverRuns() {
    APIGatewayV2HTTPResponse response = file("csv");
    String text =
        new String(Base64.getDecoder().decode(response.getBody()), StandardCharsets.UTF_8);

    assertThat(response.getIsBase64Encoded()).isTrue();
    assertThat(response.getHeaders())
        .containsEntry("content-type", "text/csv; charset=utf-8")
        .containsEntry(
            "content-disposition",
            "attachment; filename=\"213303_history_2026-10-21_2026-11-20.csv\"");
    assertThat(text).startsWith("\uFEFF時間 (time),人員 (who)");
    assertThat(text.lines()).hasSize(6);
    assertThat(text)
        .contains("2026-11-20 20:00:00,鄭文彬,人員與角色,授予,,設備組長,'=cmd|'/C calc'!A0,")
        .contains("系統,課程學習成果,檔案已驗證,等待檔案上傳,已上傳,document,");
  }

  @Test
  void shouldWriteAWorkbookInWhichFormulasAreText() throws IOException {
    APIGatewayV2HTTPResponse response = file("xlsx");
    Path saved = folder.resolve("history.xlsx");
    Files.write(saved, Base64.getDecoder().decode(response.getBody()));
    String sheet;
    try (ZipFile zip = new ZipFile(saved.toFile())) {
      InputStream content = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
      sheet = new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(sheet).contains("=cmd|").contains("inlineStr").doesNotContain("<f>");
    calls.refuse(office("GET /history/export").query("format", "pdf"));
    calls.refuse(office("GET /history/export").query("from", "2026-10-20"));
  }

  @Test
  void shouldAskForFewerDaysWhenTheFileWouldBeTooLarge() {
    String why = "長".repeat(200);
    KeepingAccounts accounts =
        new KeepingAccounts(
            campus.school(),
            new MemoryAccounts(campus.school()),
            new MemoryRecords(campus.school()));
    for (int line = 0; line < 3_000; line++) {
      Office office = new Office(Staff.CHANG.id(), Role.EQUIPMENT_HEAD, Optional.empty(), why);
      Answers.granted(accounts.give(Staff.actor(REGISTRAR), office, campus.now()));
      Answers.granted(accounts.takeBack(Staff.actor(REGISTRAR), office, campus.now()));
    }

    Map<String, Object> refusal =
        calls.ask(422, office("GET /history/export").query("format", "csv"));
    assertThat(refusal.get("detail").toString()).contains("縮短期間", "part=1");
    assertThat(linesOfPart("1")).hasSize(4_000);
    assertThat(linesOfPart("2")).hasSize(2_005);
    assertThat(linesOfPart("3")).isEmpty();
    calls.refuse(office("GET /history/export").query("part", "0"));
    calls.refuse(office("GET /history/export").query("part", "100"));
  }
}
