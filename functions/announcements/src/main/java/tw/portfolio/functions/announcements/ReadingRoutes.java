package tw.portfolio.functions.announcements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tw.portfolio.announcement.AnnouncementId;
import tw.portfolio.announcement.ReadingAnnouncements;
import tw.portfolio.announcement.ReadingAnnouncements.Seen;
import tw.portfolio.attachment.api.AttachmentJson;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.upload.api.FileJson;

/** The routes by which people read. */
final class ReadingRoutes {
  private static final int USUAL_PAGE = 20;
  private static final int LARGEST_PAGE = 50;
  private static final Expectation ID =
      new Expectation("應為公告的識別碼（26 個字元）。", "Expected an announcement's id of 26 characters.");
  private static final Expectation ALL = new Expectation("應為 true。", "Expected true.");

  private final ReadingAnnouncements reading;
  private final AnnouncementJson json;
  private final InstantSource clock;

  ReadingRoutes(ReadingAnnouncements reading, AnnouncementJson json, InstantSource clock) {
    this.reading = reading;
    this.json = json;
    this.clock = clock;
  }

  /** What the person who asks is to see now; everything for an editor who asks for all. */
  Response list(Request request) {
    Actor actor = request.actor();
    Instant now = clock.instant();
    boolean everything =
        request
            .query("all", ALL, text -> text.equals("true") ? Optional.of(true) : Optional.empty())
            .orElse(false);
    Optional<String> part = request.query("q").map(IncomingText::folded);
    String scope =
        actor.school()
            + " announcements "
            + (everything ? "all" : actor.person())
            + " "
            + part.orElse("");
    Page page = Page.of(request, scope, USUAL_PAGE, LARGEST_PAGE);
    Answer<List<Seen>> found = everything ? reading.all(actor) : reading.shown(actor, now);
    return Response.of(
        found,
        all ->
            Response.ok(
                cut(
                    all.stream().filter(seen -> part.stream().allMatch(seen::says)).toList(),
                    page)));
  }

  private Json cut(List<Seen> all, Page page) {
    int from = page.after().map(last -> after(all, last)).orElse(0);
    List<Seen> shown = all.stream().skip(from).limit(page.most()).toList();
    boolean more = all.size() > from + shown.size();
    return Json.object()
        .put("total", all.size())
        .put("announcements", shown.stream().map(json::of).toList())
        .putIfPresent(
            "next", more ? Optional.of(page.cursor(id(shown.getLast()))) : Optional.empty());
  }

  private static int after(List<Seen> all, String last) {
    return IntStream.range(0, all.size())
            .filter(at -> id(all.get(at)).equals(last))
            .findFirst()
            .orElseThrow(Page::unknownCursor)
        + 1;
  }

  private static String id(Seen seen) {
    return seen.announcement().id().text();
  }

  /** One announcement. */
  Response one(Request request) {
    Actor actor = request.actor();
    return Response.of(
        reading.find(actor, id(request), clock.instant()), seen -> Response.ok(json.of(seen)));
  }

  /** A link to a file. */
  Response download(Request request) {
    Actor actor = request.actor();
    return Response.of(
        reading.download(actor, id(request), AttachmentJson.id(request), clock.instant()),
        link -> Response.ok(FileJson.download(link)));
  }

  static AnnouncementId id(Request request) {
    return request.path("announcementId", ID, AnnouncementId::parse);
  }
}
