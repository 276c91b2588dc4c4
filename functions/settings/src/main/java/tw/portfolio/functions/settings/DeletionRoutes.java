package tw.portfolio.functions.settings;

import java.time.InstantSource;
import java.util.function.Supplier;
import tw.portfolio.archive.Deletion;
import tw.portfolio.archive.LeaverDue;
import tw.portfolio.archive.ReadingDeletions;
import tw.portfolio.archive.RunningCase;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.school.Actor;

/** Whose data comes to its end, and what was deleted. Neither changes anything. */
final class DeletionRoutes {
  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 100;

  private final ReadingDeletions reading;
  private final InstantSource clock;

  DeletionRoutes(ReadingDeletions reading, InstantSource clock) {
    this.reading = reading;
    this.clock = clock;
  }

  /** Who is due within sixty days. */
  Response due(Request request) {
    Actor office = request.staff();
    Page page = page(request, "leavers due of", office);
    return known(
        () ->
            Response.of(
                reading.due(office, page.after(), page.most(), clock.instant()),
                due ->
                    Response.ok(
                        Json.object()
                            .put("total", due.total())
                            .put(
                                "leavers",
                                due.leavers().stream().map(DeletionRoutes::json).toList())
                            .putIfPresent("next", due.next().map(page::cursor)))));
  }

  /** What was deleted, the latest first. */
  Response deletions(Request request) {
    Actor office = request.staff();
    Page page = page(request, "deletions of", office);
    return known(
        () ->
            Response.of(
                reading.done(office, page.after(), page.most()),
                done ->
                    Response.ok(
                        Json.object()
                            .put(
                                "deletions",
                                done.entries().stream().map(DeletionRoutes::json).toList())
                            .putIfPresent("next", done.next().map(page::cursor)))));
  }

  private static Page page(Request request, String what, Actor office) {
    return Page.of(request, what + " " + office.school(), USUAL_PAGE, LARGEST_PAGE);
  }

  private static Response known(Supplier<Response> answer) {
    try {
      return answer.get();
    } catch (UnknownCursorException _) {
      throw Page.unknownCursor();
    }
  }

  private static Json json(LeaverDue leaver) {
    return Json.object()
        .put("studentId", leaver.entry().person().text())
        .put("number", leaver.entry().number())
        .put("name", leaver.entry().name())
        .put("status", leaver.entry().status().code())
        .put("leftYear", leaver.left().number())
        .put("due", leaver.due())
        .put("heldBy", leaver.held().stream().sorted().map(DeletionRoutes::json).toList());
  }

  private static Json json(RunningCase running) {
    return Json.object().put("code", running.code()).put("name", running.chinese());
  }

  private static Json json(Deletion deletion) {
    Json counts = Json.object();
    deletion.counts().forEach(counts::put);
    return Json.object()
        .put("personId", deletion.person().text())
        .put("leftYear", deletion.left().number())
        .put("rule", deletion.rule())
        .put("counts", counts)
        .put("begun", deletion.begun())
        .putIfPresent("finished", deletion.finished());
  }
}
