package tw.portfolio.functions.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.RealFile.REPORT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class AnnouncementsHandlerTest {
  private final NoticeBoard board = new NoticeBoard();

  @Test
  void shouldShowEachPersonWhatIsForThem() {
    board.publish("全校", "all");
    board.publish("高三", "grade:3");
    board.publish("班級", "class:301");
    board.publish("導師", "role:HOMEROOM_TEACHER");
    board.publish("教職員", "staff");
    board.publish("學生", "students");

    assertThat(board.titles(Seniors.HAN)).containsExactly("學生", "班級", "高三", "全校");
    assertThat(board.titles(Seniors.YU)).containsExactly("學生", "高三", "全校");
    assertThat(board.titles(Students.MING)).containsExactly("學生", "全校");
    assertThat(board.titles(Seniors.HOMEROOM)).containsExactly("教職員", "導師", "班級", "高三", "全校");
    assertThat(board.titles(Staff.LIN)).containsExactly("教職員", "全校");
    board.calls.ask(
        403, Calls.by(Staff.actor(Seniors.elsewhere(NoticeBoard.EDITOR)), "GET /announcements"));
  }

  @Test
  void shouldRefuseAnAnnouncementForAClassThatTheSchoolDoesNotHave() {
    Map<String, Object> refused =
        board.calls.ask(
            422,
            NoticeBoard.editor("POST /announcements")
                .json(NoticeBoard.notice("班級", "class:399", "2026-11-20", "2026-11-21")));
    String id = board.publish("班級", "class:301");
    board.calls.ask(
        422,
        NoticeBoard.editor("PUT " + NoticeBoard.ONE)
            .path("announcementId", id)
            .json(NoticeBoard.change(1, "班級").replace("\"all\"", "\"class:399\"")));

    assertThat(refused).containsEntry("code", "invalid-fields");
    assertThat(refused.get("fields").toString()).contains("audience", "學校沒有這個班級：399");
    assertThat(board.titles(Seniors.HAN)).containsExactly("班級");
  }

  @Test
  void shouldFindAnnouncementsByTheirWords() {
    board.publish("段考期程", "all");
    board.publish("停課通知", "all");

    Map<String, Object> found =
        board.calls.ask(
            200, Calls.by(Staff.actor(Staff.LIN), "GET /announcements").query("q", "段考"));

    assertThat(found).containsEntry("total", 1L);
    assertThat(Calls.objects(found.get("announcements")))
        .extracting(one -> one.get("title"))
        .containsExactly("段考期程");
  }

  @Test
  void shouldShowNothingToSomebodyWhoseAccountIsDisabled() {
    String id = board.publish("全校", "all");

    board.calls.ask(403, Calls.by(Staff.actor(NoticeBoard.LEFT), "GET /announcements"));
    board.calls.ask(
        403,
        Calls.by(Staff.actor(NoticeBoard.LEFT), "GET " + NoticeBoard.ONE)
            .path("announcementId", id));
    board.calls.ask(403, NoticeBoard.download(NoticeBoard.LEFT, id, Ids.person(1).text()));
  }

  @Test
  void shouldShowItFromTheFirstDayUntilTheLastDayIsOver() {
    String later =
        NoticeBoard.id(
            board.calls.ask(
                201,
                NoticeBoard.editor("POST /announcements")
                    .json(NoticeBoard.notice("下週", "all", "2026-11-23", "2026-11-24"))));

    assertThat(board.titles(Students.MING)).isEmpty();
    board.calls.ask(
        404, NoticeBoard.student("GET " + NoticeBoard.ONE).path("announcementId", later));
    board.campus.pass(Duration.ofDays(4));
    assertThat(board.titles(Students.MING)).containsExactly("下週");
    board.calls.ask(
        200, NoticeBoard.student("GET " + NoticeBoard.ONE).path("announcementId", later));
    board.campus.pass(Duration.ofHours(4));
    assertThat(board.titles(Students.MING)).isEmpty();
    assertThat(
            objects(
                board
                    .calls
                    .ask(200, NoticeBoard.editor("GET /announcements").query("all", "true"))
                    .get("announcements")))
        .hasSize(1);
  }

  @Test
  void shouldMendAndWithdraw() {
    String id = board.publish("停電", "all");

    assertThat(
            board.calls.ask(
                200,
                NoticeBoard.editor("PUT " + NoticeBoard.ONE)
                    .path("announcementId", id)
                    .json(NoticeBoard.change(1, "停電改期"))))
        .containsEntry("revision", 2L);
    board.calls.ask(
        200,
        NoticeBoard.editor("PUT " + NoticeBoard.ONE)
            .path("announcementId", id)
            .json(NoticeBoard.change(1, "停電改期")));
    assertThat(
            board.calls.ask(
                409,
                NoticeBoard.editor("PUT " + NoticeBoard.ONE)
                    .path("announcementId", id)
                    .json(NoticeBoard.change(1, "別人改的"))))
        .containsEntry("code", "changed-meanwhile");
    assertThat(board.titles(Students.MING)).containsExactly("停電改期");

    board.calls.refuse(
        NoticeBoard.editor("DELETE " + NoticeBoard.ONE).path("announcementId", id).json("{}"));
    board.calls.ask(
        204,
        NoticeBoard.editor("DELETE " + NoticeBoard.ONE)
            .path("announcementId", id)
            .json(NoticeBoard.REASON));
    board.calls.ask(
        204,
        NoticeBoard.editor("DELETE " + NoticeBoard.ONE)
            .path("announcementId", id)
            .json(NoticeBoard.REASON));
    assertThat(board.titles(Students.MING)).isEmpty();
    board.calls.ask(404, NoticeBoard.student("GET " + NoticeBoard.ONE).path("announcementId", id));
    board.calls.ask(
        409,
        NoticeBoard.editor("PUT " + NoticeBoard.ONE)
            .path("announcementId", id)
            .json(NoticeBoard.change(3, "復活")));
  }

  @Test
  void shouldBeKeptOnlyByThoseWithThePermission() {
    String id = board.publish("停電", "all");
    for (Person other : List.of(Staff.LIN, Seniors.HOMEROOM, Staff.EQUIPMENT_HEAD)) {
      board.calls.ask(
          403,
          Calls.by(Staff.actor(other), "POST /announcements")
              .json(NoticeBoard.notice("假的", "all", "2026-11-20", "2026-11-21")));
      board.calls.ask(
          403,
          Calls.by(Staff.actor(other), "PUT " + NoticeBoard.ONE)
              .path("announcementId", id)
              .json(NoticeBoard.change(1, "假的")));
      board.calls.ask(
          403,
          Calls.by(Staff.actor(other), "DELETE " + NoticeBoard.ONE)
              .path("announcementId", id)
              .json(NoticeBoard.REASON));
      board.calls.ask(
          403,
          Calls.by(Staff.actor(other), "POST " + NoticeBoard.ONE + "/attachments")
              .path("announcementId", id)
              .json(NoticeBoard.files(REPORT)));
      board.calls.ask(403, Calls.by(Staff.actor(other), "GET /announcements").query("all", "true"));
    }
    board.calls.ask(
        403,
        NoticeBoard.student("DELETE " + NoticeBoard.ONE)
            .path("announcementId", id)
            .json(NoticeBoard.REASON));
    board.calls.ask(401, Events.of("GET /announcements"));
    assertThat(board.titles(Students.MING)).containsExactly("停電");
  }

  @Test
  void shouldPageThroughTheList() {
    for (int number = 1; number <= 3; number++) {
      board.publish("第 " + number + " 則", "all");
    }
    Map<String, Object> first =
        board.calls.ask(200, NoticeBoard.student("GET /announcements").query("limit", "2"));
    Map<String, Object> second =
        board.calls.ask(
            200,
            NoticeBoard.student("GET /announcements").query("cursor", (String) first.get("next")));

    assertThat(objects(first.get("announcements"))).hasSize(2);
    assertThat(objects(second.get("announcements")))
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("title", "第 1 則"));
    assertThat(second).doesNotContainKey("next");
    board.calls.refuse(NoticeBoard.student("GET /announcements").query("cursor", "x"));
    board.calls.refuse(NoticeBoard.student("GET /announcements").query("all", "yes"));
  }

  @Test
  void shouldRefuseWhateverIsMalformed() {
    String id = board.publish("停電", "all");
    for (String route :
        List.of(
            "POST /announcements",
            "PUT " + NoticeBoard.ONE,
            "POST " + NoticeBoard.ONE + "/attachments")) {
      for (String body : Calls.BAD_BODIES) {
        board.calls.refuse(NoticeBoard.editor(route).path("announcementId", id).json(body));
      }
    }
    for (String body :
        List.of(
            NoticeBoard.notice(" ", "all", "2026-11-20", "2026-11-21"),
            NoticeBoard.notice("題".repeat(101), "all", "2026-11-20", "2026-11-21"),
            NoticeBoard.notice("一\\n二", "all", "2026-11-20", "2026-11-21"),
            NoticeBoard.notice("題", "everyone", "2026-11-20", "2026-11-21"),
            NoticeBoard.notice("題", "role:JANITOR", "2026-11-20", "2026-11-21"),
            NoticeBoard.notice("題", "grade:4", "2026-11-20", "2026-11-21"),
            NoticeBoard.notice("題", "class:", "2026-11-20", "2026-11-21"),
            NoticeBoard.notice("題", "all", "2026-02-30", "2026-11-21"),
            NoticeBoard.notice("題", "all", "2026-11-21", "2026-11-20"),
            NoticeBoard.notice("題", "all", "20261120", "2026-11-21"))) {
      board.calls.refuse(NoticeBoard.editor("POST /announcements").json(body));
    }
    for (String wrong : List.of("x", "0".repeat(27), id.substring(1))) {
      board.calls.refuse(
          NoticeBoard.editor("GET " + NoticeBoard.ONE).path("announcementId", wrong));
    }
    assertThat(board.titles(Students.MING)).containsExactly("停電");
  }
}
