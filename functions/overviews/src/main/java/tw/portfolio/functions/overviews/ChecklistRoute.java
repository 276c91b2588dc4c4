package tw.portfolio.functions.overviews;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.overview.OwnChecklist;
import tw.portfolio.overview.OwnChecklist.Own;
import tw.portfolio.overview.StudentState;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;

/** What there is to do for a student. */
final class ChecklistRoute {
  private final OwnChecklist checklist;
  private final InstantSource clock;

  ChecklistRoute(OwnChecklist checklist, InstantSource clock) {
    this.checklist = checklist;
    this.clock = clock;
  }

  Response read(Request request) {
    Actor student = request.student();
    Instant now = clock.instant();
    return Response.of(checklist.of(student, now), own -> Response.ok(json(own, now)));
  }

  private static Json json(Own own, Instant now) {
    SchoolYear year = own.school().year();
    StudentState state = own.student().state();
    return Json.object()
        .put("year", year.number())
        .put("tasks", OverviewJson.tasks(own.student().tasks(), now))
        .put("unsent", state.work().unsent().stream().map(PieceId::toString).sorted().toList())
        .put("outcomes", OverviewJson.one(state, WorkKind.OUTCOME))
        .put("achievements", OverviewJson.one(state, WorkKind.ACHIEVEMENT))
        .put("caps", OverviewJson.caps(own.school().set().caps()))
        .put("windows", windows(own, now));
  }

  private static List<Json> windows(Own own, Instant now) {
    return OverviewJson.windows(
        own.school().set(), own.student().state().cohort(), own.student().state().extraTime(), now);
  }
}
