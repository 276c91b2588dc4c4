package tw.portfolio.functions.export;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.CountingWork;
import tw.portfolio.submission.CountingWork.ClassTotal;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.api.Shapes;

/** How far the school is, in numbers without names. */
final class TotalsRoute {
  private final CountingWork counting;
  private final InstantSource clock;

  TotalsRoute(CountingWork counting, InstantSource clock) {
    this.counting = counting;
    this.clock = clock;
  }

  Response read(Request request) {
    Actor actor = request.staff();
    SchoolYear year = Shapes.yearInQuery(request).orElseGet(() -> SchoolYear.at(clock.instant()));
    return Response.of(counting.classes(actor, year), classes -> Response.ok(json(year, classes)));
  }

  private static Json json(SchoolYear year, List<ClassTotal> classes) {
    return Json.object()
        .put("year", year.number())
        .put("students", classes.stream().mapToInt(ClassTotal::students).sum())
        .put("outcomes", sum(classes.stream().map(ClassTotal::outcomes).toList()))
        .put("achievements", sum(classes.stream().map(ClassTotal::achievements).toList()))
        .put("classes", classes.stream().map(TotalsRoute::json).toList());
  }

  private static Json json(ClassTotal one) {
    return Json.object()
        .put("className", one.className())
        .put("students", one.students())
        .put("outcomes", sum(List.of(one.outcomes())))
        .put("achievements", sum(List.of(one.achievements())));
  }

  private static Json sum(List<Map<PieceState, Integer>> all) {
    Map<PieceState, Integer> sums = new TreeMap<>();
    all.forEach(one -> one.forEach((state, count) -> sums.merge(state, count, Integer::sum)));
    Json json = Json.object().put("all", sums.values().stream().mapToInt(count -> count).sum());
    sums.forEach((state, count) -> json.put(state.code(), count));
    return json;
  }
}
