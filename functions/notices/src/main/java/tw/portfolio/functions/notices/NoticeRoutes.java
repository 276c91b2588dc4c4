package tw.portfolio.functions.notices;

import java.time.InstantSource;
import tw.portfolio.contact.notice.Notice;
import tw.portfolio.contact.notice.NoticeId;
import tw.portfolio.contact.notice.ReadingNotices;
import tw.portfolio.contact.notice.ReadingNotices.NoticePage;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;

/** The routes of what somebody was told. */
final class NoticeRoutes {
  private static final int USUAL_PAGE = 20;
  private static final int LARGEST_PAGE = 50;
  private static final Expectation ID = new Expectation("應為通知的識別碼。", "Expected a notice's id.");

  private final ReadingNotices reading;
  private final InstantSource clock;

  NoticeRoutes(ReadingNotices reading, InstantSource clock) {
    this.reading = reading;
    this.clock = clock;
  }

  /** The own notices, newest first, and how many are unread. */
  Response page(Request request) {
    Actor actor = request.actor();
    Page page =
        Page.of(request, actor.school() + " notices " + actor.person(), USUAL_PAGE, LARGEST_PAGE);
    NoticePage found =
        reading.page(
            actor,
            page.after().map(last -> NoticeId.parse(last).orElseThrow(Page::unknownCursor)),
            page.most(),
            clock.instant());
    return Response.ok(
        Json.object()
            .put("unread", found.unread())
            .put("notices", found.notices().entries().stream().map(NoticeRoutes::json).toList())
            .putIfPresent("next", found.notices().next().map(page::cursor)));
  }

  private static Json json(Notice notice) {
    return Json.object()
        .put("noticeId", notice.id().text())
        .put("at", notice.at())
        .put("kind", notice.kind())
        .put("text", notice.chinese())
        .put("textEnglish", notice.english())
        .put("path", notice.leads().path())
        .putIfPresent("about", notice.about())
        .put("read", notice.read());
  }

  /** Notes that one was read. */
  Response read(Request request) {
    NoticeId id = request.path("noticeId", ID, NoticeId::parse);
    return Response.of(
        reading.read(request.actor(), id, clock.instant()), _ -> Response.noContent());
  }

  /** Notes that all were read. */
  Response readAll(Request request) {
    reading.readAll(request.actor(), clock.instant());
    return Response.noContent();
  }
}
