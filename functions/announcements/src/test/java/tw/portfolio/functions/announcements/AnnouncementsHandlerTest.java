package tw.portfolio.functions.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.RealFile.REPORT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.announcement.AttachmentHolders;
import tw.portfolio.announcement.memory.MemoryAnnouncements;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.upload.ReceivingFiles;

class AnnouncementsHandlerTest {
  private static final Person EDITOR =
      new Person(
          SchoolBuilder.SCHOOL,
          Ids.person(141),
          "邱資訊",
          Set.of(Role.INFORMATION_HEAD),
          Optional.empty(),
          Optional.empty());
  private static final Person LEFT = Offices.disabled(Offices.office(142, "高離職", Role.TEACHER));
  private static final String REASON = "{\"reason\":\"活動取消\"}";
  private static final String ONE = "/announcements/{announcementId}";

  private final Campus campus = new Campus(Seniors.aSchool().withStaff(EDITOR, LEFT));
  private final MemoryAnnouncements announcements = new MemoryAnnouncements(campus.school());
  private final Calls calls =
      Calls.of(
          surroundings -> {
            AnnouncementsHandler handler =
                new AnnouncementsHandler(
                    announcements,
                    campus.school(),
                    campus.school(),
                    Seniors.GRADES,
                    campus.files(),
                    campus.files(),
                    campus.clock(),
                    campus.secrets(),
                    surroundings);
            return event -> handler.handleRequest(event, null);
          });

  @Test
  void shouldShowEachPersonWhatIsForThem() {
    publish("全校", "all");
    publish("高三", "grade:3");
    publish("班級", "class:301");
    publish("導師", "role:HOMEROOM_TEACHER");
    publish("教職員", "staff");
    publish("學生", "students");

    assertThat(titles(Seniors.HAN)).containsExactly("學生", "班級", "高三", "全校");
    assertThat(titles(Seniors.YU)).containsExactly("學生", "高三", "全校");
    assertThat(titles(Students.MING)).containsExactly("學生", "全校");
    assertThat(titles(Seniors.HOMEROOM)).containsExactly("教職員", "導師", "班級", "高三", "全校");
    assertThat(titles(Staff.LIN)).containsExactly("教職員", "全校");
    calls.ask(403, Calls.by(Staff.actor(Seniors.elsewhere(EDITOR)), "GET /announcements"));
  }

  @Test
  void shouldShowNothingToSomebodyWhoseAccountIsDisabled() {
    String id = publish("全校", "all");

    calls.ask(403, Calls.by(Staff.actor(LEFT), "GET /announcements"));
    calls.ask(403, Calls.by(Staff.actor(LEFT), "GET " + ONE).path("announcementId", id));
    calls.ask(403, download(LEFT, id, Ids.person(1).text()));
  }

  @Test
  void shouldShowItFromTheFirstDayUntilTheLastDayIsOver() {
    String later =
        id(
            calls.ask(
                201,
                editor("POST /announcements")
                    .json(notice("下週", "all", "2026-11-23", "2026-11-24"))));

    assertThat(titles(Students.MING)).isEmpty();
    calls.ask(404, student("GET " + ONE).path("announcementId", later));
    campus.pass(Duration.ofDays(4));
    assertThat(titles(Students.MING)).containsExactly("下週");
    calls.ask(200, student("GET " + ONE).path("announcementId", later));
    campus.pass(Duration.ofHours(4));
    assertThat(titles(Students.MING)).isEmpty();
    assertThat(
            objects(
                calls
                    .ask(200, editor("GET /announcements").query("all", "true"))
                    .get("announcements")))
        .hasSize(1);
  }

  @Test
  void shouldMendAndWithdraw() {
    String id = publish("停電", "all");

    assertThat(
            calls.ask(200, editor("PUT " + ONE).path("announcementId", id).json(change(1, "停電改期"))))
        .containsEntry("revision", 2L);
    calls.ask(200, editor("PUT " + ONE).path("announcementId", id).json(change(1, "停電改期")));
    assertThat(
            calls.ask(409, editor("PUT " + ONE).path("announcementId", id).json(change(1, "別人改的"))))
        .containsEntry("code", "changed-meanwhile");
    assertThat(titles(Students.MING)).containsExactly("停電改期");

    calls.refuse(editor("DELETE " + ONE).path("announcementId", id).json("{}"));
    calls.ask(204, editor("DELETE " + ONE).path("announcementId", id).json(REASON));
    calls.ask(204, editor("DELETE " + ONE).path("announcementId", id).json(REASON));
    assertThat(titles(Students.MING)).isEmpty();
    calls.ask(404, student("GET " + ONE).path("announcementId", id));
    calls.ask(409, editor("PUT " + ONE).path("announcementId", id).json(change(3, "復活")));
  }

  @Test
  void shouldGiveAFileToReadersOnlyOnceItIsVerified() {
    String id = publish("簡章", "students");
    Map<String, Object> attached = objects(attach(201, id, REPORT).get("attachments")).getFirst();
    String attachment = (String) attached.get("attachmentId");
    assertThat(attached).containsEntry("state", "awaited");
    assertThat(objects(attached.get("uploads"))).hasSize(1);
    assertThat(
            objects(
                calls
                    .ask(200, student("GET " + ONE).path("announcementId", id))
                    .get("attachments")))
        .isEmpty();
    calls.ask(404, download(Students.MING, id, attachment));

    arrive(attachment, REPORT.bytes());

    assertThat(calls.ask(200, download(Students.MING, id, attachment))).containsKey("url");
    calls.ask(404, download(Staff.LIN, id, attachment));
    assertThat(
            objects(
                calls
                    .ask(
                        200,
                        editor("DELETE " + ONE + "/attachments/{attachmentId}")
                            .path("announcementId", id)
                            .path("attachmentId", attachment))
                    .get("attachments")))
        .isEmpty();
    calls.ask(404, download(Students.MING, id, attachment));
  }

  @Test
  void shouldKeepWhatIsNotWhatItSaysFromReaders() {
    String id = publish("簡章", "all");
    String attachment =
        (String) objects(attach(201, id, REPORT).get("attachments")).getFirst().get("attachmentId");

    arrive(attachment, new byte[] {1, 2, 3});

    calls.ask(404, download(Students.MING, id, attachment));
    Map<String, Object> seen =
        objects(calls.ask(200, editor("GET " + ONE).path("announcementId", id)).get("attachments"))
            .getFirst();
    assertThat(seen).containsEntry("state", "refused");
    assertThat(object(seen.get("refusal"))).containsKeys("code", "detail");
  }

  @Test
  void shouldTakeFiveDocumentsAtMost() {
    String id = publish("簡章", "all");
    attach(201, id, REPORT, REPORT, REPORT, REPORT, REPORT);

    assertThat(attach(409, id, REPORT)).containsEntry("code", "cap-reached");
    String other = publish("影片", "all");
    attach(422, other, RealFile.RECORDING);
    calls.refuse(
        editor("POST " + ONE + "/attachments")
            .path("announcementId", other)
            .json(files(REPORT).replaceFirst("\"bytes\":[0-9]+", "\"bytes\":4194305")));
  }

  @Test
  void shouldBeKeptOnlyByThoseWithThePermission() {
    String id = publish("停電", "all");
    for (Person other : List.of(Staff.LIN, Seniors.HOMEROOM, Staff.EQUIPMENT_HEAD)) {
      calls.ask(
          403,
          Calls.by(Staff.actor(other), "POST /announcements")
              .json(notice("假的", "all", "2026-11-20", "2026-11-21")));
      calls.ask(
          403,
          Calls.by(Staff.actor(other), "PUT " + ONE)
              .path("announcementId", id)
              .json(change(1, "假的")));
      calls.ask(
          403,
          Calls.by(Staff.actor(other), "DELETE " + ONE).path("announcementId", id).json(REASON));
      calls.ask(
          403,
          Calls.by(Staff.actor(other), "POST " + ONE + "/attachments")
              .path("announcementId", id)
              .json(files(REPORT)));
      calls.ask(403, Calls.by(Staff.actor(other), "GET /announcements").query("all", "true"));
    }
    calls.ask(403, student("DELETE " + ONE).path("announcementId", id).json(REASON));
    calls.ask(401, Events.of("GET /announcements"));
    assertThat(titles(Students.MING)).containsExactly("停電");
  }

  @Test
  void shouldPageThroughTheList() {
    for (int number = 1; number <= 3; number++) {
      publish("第 " + number + " 則", "all");
    }
    Map<String, Object> first = calls.ask(200, student("GET /announcements").query("limit", "2"));
    Map<String, Object> second =
        calls.ask(200, student("GET /announcements").query("cursor", (String) first.get("next")));

    assertThat(objects(first.get("announcements"))).hasSize(2);
    assertThat(objects(second.get("announcements")))
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("title", "第 1 則"));
    assertThat(second).doesNotContainKey("next");
    calls.refuse(student("GET /announcements").query("cursor", "x"));
    calls.refuse(student("GET /announcements").query("all", "yes"));
  }

  @Test
  void shouldRefuseWhateverIsMalformed() {
    String id = publish("停電", "all");
    for (String route :
        List.of("POST /announcements", "PUT " + ONE, "POST " + ONE + "/attachments")) {
      for (String body : Calls.BAD_BODIES) {
        calls.refuse(editor(route).path("announcementId", id).json(body));
      }
    }
    for (String body :
        List.of(
            notice(" ", "all", "2026-11-20", "2026-11-21"),
            notice("題".repeat(101), "all", "2026-11-20", "2026-11-21"),
            notice("一\\n二", "all", "2026-11-20", "2026-11-21"),
            notice("題", "everyone", "2026-11-20", "2026-11-21"),
            notice("題", "role:JANITOR", "2026-11-20", "2026-11-21"),
            notice("題", "grade:4", "2026-11-20", "2026-11-21"),
            notice("題", "class:", "2026-11-20", "2026-11-21"),
            notice("題", "all", "2026-02-30", "2026-11-21"),
            notice("題", "all", "2026-11-21", "2026-11-20"),
            notice("題", "all", "20261120", "2026-11-21"))) {
      calls.refuse(editor("POST /announcements").json(body));
    }
    for (String wrong : List.of("x", "0".repeat(27), id.substring(1))) {
      calls.refuse(editor("GET " + ONE).path("announcementId", wrong));
    }
    assertThat(titles(Students.MING)).containsExactly("停電");
  }

  private String publish(String title, String audience) {
    campus.pass(Duration.ofMinutes(1));
    return id(
        calls.ask(
            201,
            editor("POST /announcements")
                .json(notice(title, audience, "2026-11-20", "2026-11-21"))));
  }

  private Map<String, Object> attach(int status, String id, RealFile... files) {
    return calls.ask(
        status,
        editor("POST " + ONE + "/attachments").path("announcementId", id).json(files(files)));
  }

  private void arrive(String attachment, byte[] content) {
    ObjectKey key = new ObjectKey(SchoolBuilder.SCHOOL, attachment, 1, FilePart.DOCUMENT);
    campus.files().put(key, content, campus.now());
    new ReceivingFiles(
            List.of(new AttachmentHolders(announcements)),
            campus.files(),
            campus.scan(),
            new EndingReservations(campus.files()))
        .arrived(key, campus.now());
  }

  private static Events download(Person person, String id, String attachment) {
    String route = "GET " + ONE + "/attachments/{attachmentId}";
    return (person.roles().contains(Role.STUDENT)
            ? Calls.by(Students.actor(person), route)
            : Calls.by(Staff.actor(person), route))
        .path("announcementId", id)
        .path("attachmentId", attachment);
  }

  private List<Object> titles(Person person) {
    Events request =
        person.roles().contains(Role.STUDENT)
            ? Calls.by(Students.actor(person), "GET /announcements")
            : Calls.by(Staff.actor(person), "GET /announcements");
    return objects(calls.ask(200, request).get("announcements")).stream()
        .map(one -> one.get("title"))
        .toList();
  }

  private static Events editor(String route) {
    return Calls.by(Staff.actor(EDITOR), route);
  }

  private static Events student(String route) {
    return Calls.by(Students.actor(Students.MING), route);
  }

  private static String id(Map<String, Object> announcement) {
    return (String) announcement.get("announcementId");
  }

  private static String notice(String title, String audience, String from, String until) {
    return "{\"title\":\"%s\",\"text\":\"第一行\\n第二行\",\"audience\":[\"%s\"],\"from\":\"%s\",\"until\":\"%s\"}"
        .formatted(title, audience, from, until);
  }

  private static String change(int revision, String title) {
    return notice(title, "all", "2026-11-20", "2026-11-21")
        .replaceFirst("\\{", "{\"reason\":\"改期\",\"revision\":" + revision + ",");
  }

  private static String files(RealFile... files) {
    return Stream.of(files)
        .map(
            file ->
                "{\"name\":\"%s\",\"type\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
                    .formatted(
                        file.declared().name().text(),
                        file.type().mediaType(),
                        file.declared().bytes(),
                        file.declared().sha256().hex()))
        .collect(Collectors.joining(",", "{\"files\":[", "]}"));
  }
}
