package tw.portfolio.functions.outcomes;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import tw.portfolio.course.api.CourseJson;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.work.Piece;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.api.PieceJson;
import tw.portfolio.work.api.SeenText;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.outcome.OwnOutcomes;
import tw.portfolio.work.outcome.OwnOutcomes.OwnYear;

/** The student's own page. */
final class PageRoute {
  private final OwnOutcomes outcomes;
  private final InstantSource clock;

  PageRoute(OwnOutcomes outcomes, InstantSource clock) {
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /** All that a student has in a school year: courses, pieces, what is chosen. */
  Response page(Request request) {
    Actor student = request.student();
    SchoolYear year = Shapes.yearInQuery(request).orElseGet(() -> SchoolYear.of(today()));
    return Response.of(
        outcomes.year(student, year, clock.instant()), own -> Response.ok(page(own, year)));
  }

  private Json page(OwnYear own, SchoolYear year) {
    StudentYear page = own.page();
    return Json.object()
        .put("year", year.number())
        .put("courses", page.enrolments().stream().map(CourseJson::of).toList())
        .put("pieces", page.pieces().stream().map(piece -> own(piece, own)).toList())
        .put("slotsUsed", List.of(slots(page, Semester.FIRST), slots(page, Semester.SECOND)))
        .put("selected", page.selection().chosen().size())
        .put("locked", page.selection().locked())
        .put("extensions", extensions(page));
  }

  private static Json own(Piece piece, OwnYear own) {
    return PieceJson.own(piece, own.page().stateOf(piece))
        .putIfPresent("seen", own.seen(piece).map(SeenText::of));
  }

  /** The more time that the student still has. */
  private List<Json> extensions(StudentYear page) {
    Instant now = clock.instant();
    return page.extraTime().stream()
        .filter(time -> now.isBefore(time.closes()))
        .map(
            time ->
                Json.object()
                    .put("window", time.window().code())
                    .put("name", time.window().chinese())
                    .put("closes", time.closes()))
        .toList();
  }

  private static Json slots(StudentYear page, Semester semester) {
    long used =
        page.pieces().stream()
            .filter(piece -> piece.id().term().semester() == semester && piece.takesSlot())
            .count();
    return Json.object().put("semester", semester.number()).put("used", used);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Window.TAIPEI);
  }
}
