package tw.portfolio.functions.announcements;

import static tw.portfolio.kernel.http.Calls.objects;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import tw.portfolio.upload.AllFileHolders;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.upload.ReceivingFiles;

/** The usual school, somebody who keeps its announcements, and the function that serves them. */
final class NoticeBoard {
  static final Person EDITOR =
      new Person(
          SchoolBuilder.SCHOOL,
          Ids.person(141),
          "邱資訊",
          Set.of(Role.INFORMATION_HEAD),
          Optional.empty(),
          Optional.empty());
  static final Person LEFT = Offices.disabled(Offices.office(142, "高離職", Role.TEACHER));
  static final String REASON = "{\"reason\":\"活動取消\"}";
  static final String ONE = "/announcements/{announcementId}";

  final Campus campus = new Campus(Seniors.aSchool().withStaff(EDITOR, LEFT));
  final MemoryAnnouncements announcements = new MemoryAnnouncements(campus.school());
  final Calls calls =
      Calls.of(
          runtime -> {
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
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  String publish(String title, String audience) {
    campus.pass(Duration.ofMinutes(1));
    return id(
        calls.ask(
            201,
            editor("POST /announcements")
                .json(notice(title, audience, "2026-11-20", "2026-11-21"))));
  }

  Map<String, Object> attach(int status, String id, RealFile... files) {
    return calls.ask(
        status,
        editor("POST " + ONE + "/attachments").path("announcementId", id).json(files(files)));
  }

  void arrive(String attachment, byte[] content) {
    ObjectKey key = new ObjectKey(SchoolBuilder.SCHOOL, attachment, 1, FilePart.DOCUMENT);
    campus.files().put(key, content, campus.now());
    new ReceivingFiles(
            new AllFileHolders(campus.school(), new AttachmentHolders(announcements)),
            campus.files(),
            Campus.inspection(),
            campus.school(),
            campus.scan(),
            new EndingReservations(campus.files()))
        .arrived(key, campus.now());
  }

  static Events download(Person person, String id, String attachment) {
    String route = "GET " + ONE + "/attachments/{attachmentId}";
    return (person.roles().contains(Role.STUDENT)
            ? Calls.by(Students.actor(person), route)
            : Calls.by(Staff.actor(person), route))
        .path("announcementId", id)
        .path("attachmentId", attachment);
  }

  List<Object> titles(Person person) {
    Events request =
        person.roles().contains(Role.STUDENT)
            ? Calls.by(Students.actor(person), "GET /announcements")
            : Calls.by(Staff.actor(person), "GET /announcements");
    return objects(calls.ask(200, request).get("announcements")).stream()
        .map(one -> one.get("title"))
        .toList();
  }

  static Events editor(String route) {
    return Calls.by(Staff.actor(EDITOR), route);
  }

  static Events student(String route) {
    return Calls.by(Students.actor(Students.MING), route);
  }

  static String id(Map<String, Object> announcement) {
    return (String) announcement.get("announcementId");
  }

  static String notice(String title, String audience, String from, String until) {
    return "{\"title\":\"%s\",\"text\":\"第一行\\n第二行\",\"audience\":[\"%s\"],\"from\":\"%s\",\"until\":\"%s\"}"
        .formatted(title, audience, from, until);
  }

  static String change(int revision, String title) {
    return notice(title, "all", "2026-11-20", "2026-11-21")
        .replaceFirst("\\{", "{\"reason\":\"改期\",\"revision\":" + revision + ",");
  }

  static String files(RealFile... files) {
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
