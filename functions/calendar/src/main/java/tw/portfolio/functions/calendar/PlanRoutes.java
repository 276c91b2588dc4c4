package tw.portfolio.functions.calendar;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.calendar.AttachingToRows;
import tw.portfolio.calendar.KeepingPlan;
import tw.portfolio.calendar.Occurrence;
import tw.portfolio.calendar.PlanRow;
import tw.portfolio.calendar.ReadingPlan.Shown;
import tw.portfolio.calendar.YearPlan;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.api.Versioned;

/** The routes of the yearly plan. */
final class PlanRoutes {
  private static final int LONGEST_NOTE = 500;
  private static final Expectation ROW =
      new Expectation("應為工作期程中一列的代號，例如 register。", "Expected a row's id, such as register.");
  private static final Expectation TIME =
      new Expectation("應為期間，例如 8-8、12-1 或 once。", "Expected a time, such as 8-8, 12-1 or once.");

  private final KeepingPlan keeping;
  private final AttachingToRows attaching;
  private final InstantSource clock;

  PlanRoutes(KeepingPlan keeping, AttachingToRows attaching, InstantSource clock) {
    this.keeping = keeping;
    this.attaching = attaching;
    this.clock = clock;
  }

  /** A year's plan, with what is done of it. */
  Response read(Request request) {
    Instant now = clock.instant();
    SchoolYear year = Shapes.yearInQuery(request).orElseGet(() -> SchoolYear.at(now));
    return Response.of(
        keeping.of(request.staff(), year), shown -> Response.ok(json(request, shown, now)));
  }

  private record Planned(int version, List<PlanRow> rows, String reason) {}

  /** Writes a year's plan whole. */
  Response plan(Request request) {
    Actor actor = request.staff();
    SchoolYear year = Shapes.yearInPath(request);
    Planned planned = request.body(PlanRoutes::planned);
    Instant now = clock.instant();
    return Response.of(
        keeping.plan(actor, year, planned.version(), planned.rows(), planned.reason(), now),
        shown -> Response.ok(json(request, shown, now)));
  }

  private Json json(Request request, Shown shown, Instant now) {
    return PlanJson.of(
        shown, attaching.of(request.staff().school(), shown.plan().year()), day(now));
  }

  private static Supplier<Planned> planned(Fields fields) {
    Field<Integer> version = Versioned.versionOrNone(fields);
    Field<List<PlanRow>> rows =
        fields.need("rows", Shape.list(1, YearPlan.MOST_ROWS, Shape.object(RowReader::row)));
    Field<String> reason = fields.need("reason", Shapes.reason());
    return () -> new Planned(version.get(), rows.get(), reason.get());
  }

  private record Marked(int version, boolean done, String note) {}

  /** Marks something as done. */
  Response mark(Request request) {
    Actor actor = request.staff();
    SchoolYear year = Shapes.yearInPath(request);
    String row = row(request);
    String time = time(request);
    Marked marked = request.body(PlanRoutes::marked);
    Instant now = clock.instant();
    return Response.of(
        keeping.mark(actor, year, row, time, marked.version(), marked.done(), marked.note(), now),
        entry ->
            Response.ok(
                PlanJson.of(entry, attaching.of(actor.school(), year).to(entry), day(now))));
  }

  static String row(Request request) {
    return request.path("rowId", ROW, text -> Optional.of(text).filter(PlanRoutes::isRow));
  }

  static String time(Request request) {
    return request.path("occurrence", TIME, text -> Optional.of(text).filter(PlanRoutes::isTime));
  }

  private static boolean isRow(String text) {
    return text.matches(PlanRow.ID);
  }

  private static boolean isTime(String text) {
    return text.equals(Occurrence.ONCE) || text.matches("[0-9]{1,2}-[0-9]{1,2}");
  }

  private static Supplier<Marked> marked(Fields fields) {
    Field<Integer> version = Versioned.versionOrNone(fields);
    Field<Boolean> done = fields.need("done", Shape.flag());
    Field<Optional<String>> note = fields.optional("note", Shape.lines(1, LONGEST_NOTE));
    return () -> new Marked(version.get(), done.get(), note.get().orElse(""));
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, Window.TAIPEI);
  }
}
