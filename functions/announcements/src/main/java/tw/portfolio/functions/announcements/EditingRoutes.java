package tw.portfolio.functions.announcements;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.announcement.Announcement;
import tw.portfolio.announcement.Announcement.Notice;
import tw.portfolio.announcement.AnnouncementId;
import tw.portfolio.announcement.Audience;
import tw.portfolio.announcement.KeepingAnnouncements;
import tw.portfolio.attachment.api.AttachmentJson;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Window;
import tw.portfolio.work.api.Shapes;

/** The routes by which announcements are kept. */
final class EditingRoutes {
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_TEXT = 4_000;
  private static final int MOST_GROUPS = 100;
  private static final int MOST_CHANGES = 999_999;
  private static final Expectation DAY =
      new Expectation("應為日期，例如 2026-11-20。", "Expected a day, such as 2026-11-20.");
  private static final Expectation ORDER =
      new Expectation("結束日期不可早於開始日期。", "The last day can't be before the first.");
  private static final Expectation GROUP =
      new Expectation(
          "請選對象：全校、學生、教職員、某個角色、某個年級或某個班級。",
          "Expected all, students, staff, role:ROLE, grade:1 to 3, or class:NAME.");

  private final KeepingAnnouncements keeping;
  private final AnnouncementJson json;
  private final InstantSource clock;

  EditingRoutes(KeepingAnnouncements keeping, AnnouncementJson json, InstantSource clock) {
    this.keeping = keeping;
    this.json = json;
    this.clock = clock;
  }

  /** Publishes. */
  Response publish(Request request) {
    Actor actor = request.staff();
    Notice notice = request.body(EditingRoutes::notice);
    return Response.of(
        keeping.publish(actor, notice, clock.instant()),
        announcement -> Response.created(json.toEditor(announcement)));
  }

  private static Supplier<Notice> notice(Fields fields) {
    Field<String> title = fields.need("title", Shape.text(1, LONGEST_TITLE));
    Field<String> text = fields.need("text", Shape.lines(1, LONGEST_TEXT));
    Field<List<Audience.Group>> audience =
        fields.need(
            "audience", Shape.list(1, MOST_GROUPS, Shape.parsed(GROUP, Audience.Group::parse)));
    Field<LocalDate> from = fields.need("from", Shape.parsed(DAY, EditingRoutes::day));
    Field<LocalDate> until = fields.need("until", Shape.parsed(DAY, EditingRoutes::day));
    return () -> {
      if (until.get().isBefore(from.get())) {
        throw Refusal.invalid(fields.path("until"), ORDER);
      }
      return new Notice(
          title.get(),
          text.get(),
          new Audience(Set.copyOf(audience.get())),
          Window.ofDays(from.get(), until.get()));
    };
  }

  private static Optional<LocalDate> day(String text) {
    if (!text.matches("2[0-9]{3}-[0-9]{2}-[0-9]{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      // No such day, such as 30 February: the shape's sentence says what is expected.
      return Optional.empty();
    }
  }

  private record Change(int revision, Notice notice, String reason) {}

  /** Says it in other words. */
  Response change(Request request) {
    Actor actor = request.staff();
    AnnouncementId id = ReadingRoutes.id(request);
    Change change =
        request.body(
            fields -> {
              Field<Integer> revision = fields.need("revision", Shape.wholeNumber(1, MOST_CHANGES));
              Supplier<Notice> notice = notice(fields);
              Field<String> reason = fields.need("reason", Shapes.reason());
              return () -> new Change(revision.get(), notice.get(), reason.get());
            });
    return ok(
        keeping.change(
            actor, id, change.revision(), change.notice(), change.reason(), clock.instant()));
  }

  /** Takes it down. */
  Response withdraw(Request request) {
    Actor actor = request.staff();
    AnnouncementId id = ReadingRoutes.id(request);
    String reason = request.body(fields -> fields.need("reason", Shapes.reason()));
    return Response.of(
        keeping.withdraw(actor, id, reason, clock.instant()), _ -> Response.noContent());
  }

  /** Announces files. */
  Response attach(Request request) {
    Actor actor = request.staff();
    AnnouncementId id = ReadingRoutes.id(request);
    List<DeclaredFile> files = request.body(AttachmentJson::files);
    return Response.of(
        keeping.attach(actor, id, files, clock.instant()),
        announcement -> Response.created(json.toEditor(announcement)));
  }

  /** Takes a file away. */
  Response detach(Request request) {
    Actor actor = request.staff();
    AnnouncementId id = ReadingRoutes.id(request);
    return ok(keeping.detach(actor, id, AttachmentJson.id(request), clock.instant()));
  }

  private Response ok(Answer<Announcement> answer) {
    return Response.of(answer, announcement -> Response.ok(json.toEditor(announcement)));
  }
}
