package tw.portfolio.functions.achievements;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.access.Roster;
import tw.portfolio.campus.Campus;
import tw.portfolio.campus.CountedCalls;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.achievement.AchievementScene;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.Entry;

class AchievementsHandlerTest {
  private final AchievementScene scene = new AchievementScene();
  private final Campus campus = scene.campus();
  private final CountedCalls counted = new CountedCalls();
  private final Calls calls =
      Calls.of(
          surroundings -> {
            AchievementsHandler handler =
                new AchievementsHandler(
                    counted.of(PieceStore.class, campus.school()),
                    counted.of(Roster.class, campus.school()),
                    counted.of(SettingsInForce.class, campus.school()),
                    counted.of(StudentRecords.class, new MemoryStudentRecords(campus.school())),
                    campus.files(),
                    campus.files(),
                    campus.clock(),
                    new Secrets(new Random(1)),
                    surroundings);
            return event -> handler.handleRequest(event, null);
          });

  @ParameterizedTest
  @EnumSource
  void shouldTakeEveryCategoryInOneCallAfterTheDoor(Category category) {
    Map<String, Object> body = calls.ask(201, announce(announcement(category, LINK)));

    assertThat(body)
        .containsEntry("state", "ready")
        .containsEntry("categoryName", category.chinese())
        .containsEntry("readyAt", "2026-11-20T20:00:00+08:00")
        .containsEntry("uploads", List.of())
        .doesNotContainKey("files");
    assertThat(object(body.get("detail")))
        .containsEntry("category", category.code())
        .hasSize(category.entries().size() + 1);
    assertThat(counted.calls()).containsExactly("person", "write");
  }

  @Test
  void shouldGiveALinkForEachFile() {
    Map<String, Object> body =
        calls.ask(201, announce(announcement(Category.SERVICE, files(REPORT))));

    assertThat(body)
        .containsEntry("state", "reserved")
        .containsEntry("reservedUntil", "2026-11-20T21:00:00+08:00");
    assertThat(objects(body.get("uploads"))).hasSize(1);
    assertThat(object(body.get("detail"))).containsEntry("hours", 36L);
  }

  @Test
  void shouldAnswerARepeatedRequestWithTheSameAchievement() {
    Events first = announce(announcement(Category.WORK, LINK)).header("Idempotency-Key", "k1");
    Object id = calls.ask(201, first).get("achievementId");

    assertThat(calls.ask(201, first)).containsEntry("achievementId", id);
    assertThat(
            calls.ask(
                422, announce(announcement(Category.OTHER, LINK)).header("idempotency-key", "k1")))
        .containsEntry("code", "idempotency-key-reused");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '|',
      value = {
        "SERVICE | \"hours\":36 | \"hours\":0 | detail.hours",
        "SERVICE | \"hours\":36 | \"hours\":-1 | detail.hours",
        "SERVICE | \"hours\":36 | \"hours\":9000 | detail.hours",
        "SERVICE | \"hours\":36 | \"hours\":\"36\" | detail.hours",
        "SERVICE | \"hours\":36 | \"hours\":3.5 | detail.hours",
        "SERVICE | \"hours\":36 | \"minutes\":36 | detail.hours",
        "SERVICE | \"until\":\"2026-11-10\" | \"until\":\"2026-08-31\" | detail.until",
        "SERVICE | \"until\":\"2026-11-10\" | \"until\":\"2028-01-01\" | detail.until",
        "SERVICE | \"from\":\"2026-09-01\" | \"from\":\"115-09-01\" | detail.from",
        "SERVICE | \"from\":\"2026-09-01\" | \"from\":\"2026-02-30\" | detail.from",
        "SERVICE | \"from\":\"2026-09-01\" | \"from\":\"1999-09-01\" | detail.from",
        "SERVICE | \"from\":\"2026-09-01\" | \"from\":null | detail.from",
        "WORK | \"date\":\"2026-09-01\" | \"date\":\"2026-11-21\" | detail.date",
        "CADRE | \"level\":\"9\" | \"level\":\"6\" | detail.level",
        "CADRE | \"level\":\"9\" | \"level\":9 | detail.level",
        "COMPETITION | \"level\":\"4\" | \"level\":\"5\" | detail.level",
        "FLEXIBLE_TIME | \"weeks\":1 | \"weeks\":19 | detail.weeks",
        "FLEXIBLE_TIME | \"kind\":\"5\" | \"kind\":\"6\" | detail.kind",
        "GROUP_TIME | \"semester\":1,\"year\":115 | \"semester\":2,\"year\":115 | detail.semester",
        "WORK | \"category\":\"work\" | \"category\":\"WORK\" | detail.category",
        "WORK | \"category\":\"work\" | \"category\":\"service\" | detail.organisation",
        "WORK | \"category\":\"work\" | \"category\":\"work\",\"hours\":1 | detail.hours",
        "WORK | https://video | http://video | link",
        "WORK | ,\"link\":\"https://video.example.edu.tw/v?id=7\" | '' | files",
        "WORK | \"description\":\"帶領 | \"description\":\"\\u0000帶領 | description"
      })
  void shouldNameTheFieldThatIsWrong(Category category, String right, String wrong, String field) {
    String body = announcement(category, LINK);
    assertThat(body).contains(right);

    Map<String, Object> problem = calls.ask(422, announce(body.replace(right, wrong)));

    assertThat(objects(problem.get("fields"))).extracting(one -> one.get("name")).contains(field);
    assertThat(scene.year().pieces()).isEmpty();
  }

  @Test
  void shouldShowBesideThemWhatTheSchoolHasEntered() {
    Entries.in(
        new MemoryRecords(campus.school()),
        Entries.MING_PHYSICS,
        Entries.MING_LEADS,
        Entries.MING_HELPED);

    Map<String, Object> made =
        object(calls.ask(200, student("GET /achievements")).get("fromSchool"));
    Map<String, Object> yearBefore =
        object(calls.ask(200, student("GET /achievements").query("year", "114")).get("fromSchool"));

    assertThat(made).containsOnlyKeys("cadres", "service");
    assertThat(objects(made.get("cadres")))
        .singleElement()
        .satisfies(cadre -> assertThat(cadre).containsEntry("title", "班長"));
    assertThat(objects(made.get("service")))
        .singleElement()
        .satisfies(service -> assertThat(service).containsEntry("name", "圖書館志工"));
    assertThat(yearBefore).isEqualTo(Map.of("cadres", List.of(), "service", List.of()));
  }

  @Test
  void shouldShowAYearInTwoCallsWhileTheDoorIsAsked() {
    scene.linked();
    scene.announced(REPORT);

    Map<String, Object> page = calls.ask(200, student("GET /achievements"));

    assertThat(counted.calls()).containsExactlyInAnyOrder("person", "studentYear", "of");
    assertThat(page)
        .containsEntry("year", 115L)
        .containsEntry("slotsUsed", 2L)
        .containsEntry("selected", 0L)
        .containsEntry("locked", false);
    assertThat(objects(page.get("achievements"))).hasSize(2);
    assertThat(calls.ask(200, student("GET /achievements").query("year", "114")))
        .containsEntry("achievements", List.of());
  }

  @Test
  void shouldShowItsStudentTheHistoryAndTheLinksItStillNeeds() {
    Piece waits = scene.announced(REPORT);

    Map<String, Object> body =
        calls.ask(200, at(student("GET /achievements/{achievementId}"), waits));

    assertThat(objects(body.get("uploads"))).hasSize(1);
    assertThat(objects(body.get("history")).getFirst())
        .containsEntry("who", "王小明")
        .containsEntry("what", "預約上傳")
        .containsEntry("to", "等待檔案上傳");
    assertThat(
            calls.ask(
                200,
                at(
                    Calls.by(Staff.actor(Staff.HOMEROOM), "GET /achievements/{achievementId}"),
                    waits)))
        .doesNotContainKey("uploads");
    assertThat(
            calls.ask(
                403, at(Calls.by(Students.actor(HUA), "GET /achievements/{achievementId}"), waits)))
        .containsEntry("code", "not-permitted");
  }

  @Test
  void shouldShowStaffAStudentsYear() {
    scene.linked();
    String route = "GET /students/{studentId}/achievements";

    assertThat(
            objects(
                calls
                    .ask(200, of(Calls.by(Staff.actor(Staff.HOMEROOM), route)))
                    .get("achievements")))
        .hasSize(1);
    calls.ask(403, of(Calls.by(Staff.actor(Staff.LIN), route)));
    calls.ask(403, of(student(route)));
    calls.refuse(Calls.by(Staff.actor(Staff.HOMEROOM), route).path("studentId", "../../settings"));
  }

  private static Events of(Events request) {
    return request.path("studentId", MING.id().text());
  }

  @Test
  void shouldMendReplaceAndTakeAway() {
    Piece ready = scene.ready(REPORT);
    String said = announcement(Category.CADRE, LINK).replace("\"year\":115,\"semester\":1,", "");

    assertThat(calls.ask(200, at(student("PATCH /achievements/{achievementId}").json(said), ready)))
        .containsEntry("categoryName", "幹部經歷暨事蹟紀錄")
        .containsEntry("state", "ready");
    assertThat(
            objects(
                calls
                    .ask(
                        200,
                        at(
                            student("PUT /achievements/{achievementId}/files")
                                .json("{" + files(REPORT).substring(1) + "}"),
                            ready))
                    .get("uploads")))
        .hasSize(1);
    assertThat(
            calls.ask(
                200,
                at(
                    student("PUT /achievements/{achievementId}/files").json("{\"files\":[]}"),
                    ready)))
        .containsEntry("state", "ready")
        .doesNotContainKey("files");
    calls.ask(204, at(student("DELETE /achievements/{achievementId}"), ready));
    calls.ask(404, at(student("GET /achievements/{achievementId}"), ready));
  }

  @Test
  void shouldGiveALinkToAFile() {
    Piece ready = scene.ready(REPORT);

    assertThat(
            calls.ask(
                200,
                at(
                    student("GET /achievements/{achievementId}/files/{part}")
                        .path("part", "document"),
                    ready)))
        .containsKeys("url", "expiresAt");
  }

  @Test
  void shouldSelectAndShowWhatIsSelected() {
    Piece linked = scene.linked();
    String body = "{\"achievements\":[{\"achievementId\":\"" + linked.id() + "\",\"revision\":1}]}";

    assertThat(calls.ask(200, year(student("PUT /achievement-selections/{year}").json(body))))
        .containsEntry("chosen", 1L)
        .containsEntry("left", 9L);
    Map<String, Object> chosen =
        calls.ask(200, year(student("GET /achievement-selections/{year}")));
    assertThat(objects(chosen.get("achievements")).getFirst()).containsEntry("state", "selected");
    assertThat(calls.ask(409, at(student("DELETE /achievements/{achievementId}"), linked)))
        .containsEntry("code", "wrong-state");
    String twice =
        body.replace("}]", "},{\"achievementId\":\"" + linked.id() + "\",\"revision\":1}]");
    assertThat(calls.ask(409, year(student("PUT /achievement-selections/{year}").json(twice))))
        .containsEntry("code", "selection-refused");
  }

  private static Events year(Events request) {
    return request.path("year", "115");
  }

  @Test
  void shouldRefuseBadBodiesAndIdsAndChangeNothing() {
    Piece ready = scene.ready(REPORT);
    for (String body : Calls.BAD_BODIES) {
      calls.refuse(announce(body));
      calls.refuse(at(student("PATCH /achievements/{achievementId}").json(body), ready));
      calls.refuse(year(student("PUT /achievement-selections/{year}").json(body)));
    }
    calls.refuse(at(student("PUT /achievements/{achievementId}/files").json("{}"), ready));
    for (String id : List.of("x", "../..", "1151-x-y", "1151-" + MING.id())) {
      calls.refuse(student("DELETE /achievements/{achievementId}").path("achievementId", id));
    }
    calls.refuse(announce(announcement(Category.WORK, LINK)).header("idempotency-key", "鍵"));
    assertThat(scene.year().pieces()).containsExactly(ready);
  }

  @Test
  void shouldRefuseTwoFilesOfAPart() {
    String two = files(REPORT).replace("]", "," + json(RealFile.PICTURE) + "]");

    assertThat(objects(calls.ask(422, announce(announcement(Category.WORK, two))).get("fields")))
        .extracting(field -> field.get("name"))
        .containsExactly("files");
  }

  @Test
  void shouldLogNoNamesAndNoWords() {
    calls.ask(201, announce(announcement(Category.SERVICE, LINK)));

    assertThat(calls.log())
        .hasSize(1)
        .noneMatch(line -> line.contains("王小明") || line.contains("服務"))
        .noneMatch(line -> line.contains(MING.id().text()));
  }

  private static final String LINK = ",\"link\":\"" + Achievements.LINK + "\"";

  private static Events student(String route) {
    return Calls.by(Students.actor(MING), route);
  }

  private static Events announce(String body) {
    return student("POST /achievements").json(body);
  }

  private static Events at(Events request, Piece achievement) {
    return request.path("achievementId", achievement.id().toString());
  }

  private static String announcement(Category category, String evidence) {
    Map<String, String> fields = Achievements.fields(category);
    String detail =
        fields.entrySet().stream()
            .map(field -> "\"" + field.getKey() + "\":" + json(category, field))
            .collect(Collectors.joining(","));
    return "{\"year\":115,\"semester\":1,\"detail\":{\"category\":\"%s\",%s},\"description\":\"帶領學弟妹完成校慶活動\"%s}"
        .formatted(category.code(), detail, evidence);
  }

  private static String json(Category category, Map.Entry<String, String> field) {
    boolean number =
        category.entries().stream()
            .filter(entry -> entry.name().equals(field.getKey()))
            .anyMatch(entry -> entry.kind() instanceof Entry.Kind.Whole);
    return number ? field.getValue() : "\"" + field.getValue() + "\"";
  }

  private static String files(RealFile file) {
    return ",\"files\":[" + json(file) + "]";
  }

  private static String json(RealFile file) {
    DeclaredFile declared = file.declared();
    return "{\"name\":\"%s\",\"type\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
        .formatted(
            declared.name(), declared.type().mediaType(), declared.bytes(), declared.sha256());
  }
}
