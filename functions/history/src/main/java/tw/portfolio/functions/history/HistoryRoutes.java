package tw.portfolio.functions.history;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import tw.portfolio.history.Change;
import tw.portfolio.history.ReadingHistory;
import tw.portfolio.history.ReadingHistory.HistoryRequest;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Window;
import tw.portfolio.work.api.Shapes;

/** The routes of the history. */
final class HistoryRoutes {
  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 200;

  /**
   * What is looked at unless the request names days: for an office a month, for a student a year.
   */
  private static final int USUAL_DAYS = 31;

  private static final Expectation KIND =
      new Expectation(
          "沒有這個異動類別。請由類別清單重新選取。", "Expected a kind, such as outcome, person or deputy.");
  private final ReadingHistory history;
  private final InstantSource clock;

  HistoryRoutes(ReadingHistory history, InstantSource clock) {
    this.history = history;
    this.clock = clock;
  }

  /** What has happened, newest first. */
  Response page(Request request) {
    Actor actor = request.actor();
    int usualDays =
        switch (actor.kind()) {
          case STAFF -> USUAL_DAYS;
          case STUDENT -> ReadingHistory.MOST_DAYS;
        };
    HistoryRequest asked = asked(request, usualDays);
    // The days are part of it: without them, "today" could move them between two pages.
    String scope =
        Stream.of(
                actor.school().text(),
                actor.person().text(),
                "history",
                request.query("from").orElse(""),
                request.query("until").orElse(""),
                asked.kind().map(SubjectKind::code).orElse(""),
                asked.by().map(PersonId::text).orElse(""),
                asked.about().map(PersonId::text).orElse(""))
            .reduce((one, next) -> one + " " + next)
            .orElseThrow();
    Page page = Page.of(request, scope, USUAL_PAGE, LARGEST_PAGE);
    try {
      return Response.of(
          history.page(actor, asked, page.after(), page.most()),
          found -> Response.ok(json(actor, asked, found, page)));
    } catch (UnknownCursorException _) {
      throw Page.unknownCursor();
    }
  }

  /** Students are told no ids, so no names are looked for either. */
  private Json json(Actor actor, HistoryRequest asked, StoredPage<Change> found, Page page) {
    Map<PersonId, String> names =
        switch (actor.kind()) {
          case STAFF -> history.names(actor.school(), found.entries());
          case STUDENT -> Map.of();
        };
    return Json.object()
        .put("from", asked.from().toString())
        .put("until", asked.until().toString())
        .put(
            "changes",
            found.entries().stream()
                .map(change -> ChangeJson.of(change, actor.kind(), names))
                .toList())
        .putIfPresent("next", found.next().map(page::cursor));
  }

  private HistoryRequest asked(Request request, int usualDays) {
    LocalDate until =
        Shapes.dayInQuery(request, "until")
            .orElseGet(() -> LocalDate.ofInstant(clock.instant(), Window.TAIPEI));
    LocalDate from =
        Shapes.dayInQuery(request, "from").orElseGet(() -> until.minusDays(usualDays - 1L));
    return new HistoryRequest(
        from,
        until,
        request.query("kind", KIND, SubjectKind::ofCode),
        Shapes.personInQuery(request, "by"),
        Shapes.personInQuery(request, "about"));
  }
}
