package tw.portfolio.functions.achievements;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.functions.achievements.AchievementRequests.LINK;
import static tw.portfolio.functions.achievements.AchievementRequests.announce;
import static tw.portfolio.functions.achievements.AchievementRequests.announcement;
import static tw.portfolio.functions.achievements.AchievementRequests.at;
import static tw.portfolio.functions.achievements.AchievementRequests.files;
import static tw.portfolio.functions.achievements.AchievementRequests.student;
import static tw.portfolio.functions.achievements.AchievementRequests.year;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.access.Roster;
import tw.portfolio.campus.Campus;
import tw.portfolio.campus.CountedCalls;
import tw.portfolio.course.SectionTeachers;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.achievement.AchievementScene;
import tw.portfolio.work.achievement.Category;

class AchievementsHandlerTest {
  private final AchievementScene scene = new AchievementScene();
  private final Campus campus = scene.campus();
  private final CountedCalls counted = new CountedCalls();
  private final Calls calls =
      Calls.of(
          runtime -> {
            AchievementsHandler handler =
                new AchievementsHandler(
                    counted.of(PieceStore.class, campus.school()),
                    counted.of(Roster.class, campus.school()),
                    counted.of(SectionTeachers.class, campus.school()),
                    counted.of(SettingsInForce.class, campus.school()),
                    counted.of(StudentRecords.class, new MemoryStudentRecords(campus.school())),
                    campus.files(),
                    campus.files(),
                    campus.clock(),
                    new Secrets(new Random(1)),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @ParameterizedTest
  @EnumSource
  void shouldTakeEveryCategoryInOneCall(Category category) {
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
    assertThat(counted.calls()).containsExactly("write");
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
        .containsEntry("what", "開始上傳")
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

  @Test
  void shouldLogNoNamesAndNoWords() {
    calls.ask(201, announce(announcement(Category.SERVICE, LINK)));

    assertThat(calls.log())
        .hasSize(1)
        .noneMatch(line -> line.contains("王小明") || line.contains("服務"))
        .noneMatch(line -> line.contains(MING.id().text()));
  }
}
