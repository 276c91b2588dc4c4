package tw.portfolio.functions.overviews;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.overview.GroupSum;
import tw.portfolio.overview.OverseeingSchool;
import tw.portfolio.overview.OverseeingSchool.SchoolTable;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.api.Shapes;

/** How far classes, grades and the school are, in numbers. */
final class SchoolRoutes {
  private final OverseeingSchool overseeing;
  private final InstantSource clock;

  SchoolRoutes(OverseeingSchool overseeing, InstantSource clock) {
    this.overseeing = overseeing;
    this.clock = clock;
  }

  /** To the offices that check uploads. */
  Response classes(Request request) {
    Actor office = request.staff();
    Instant now = clock.instant();
    return Response.of(
        overseeing.table(office, year(request, now)),
        table ->
            Response.ok(
                json(table, now)
                    .put("grades", table.grades().stream().map(one -> json(one)).toList())));
  }

  /** To whoever reads totals. */
  Response totals(Request request) {
    Actor reader = request.staff();
    Instant now = clock.instant();
    return Response.of(
        overseeing.totals(reader, year(request, now)), table -> Response.ok(json(table, now)));
  }

  private static SchoolYear year(Request request, Instant now) {
    return Shapes.yearInQuery(request).orElseGet(() -> SchoolYear.at(now));
  }

  private static Json json(SchoolTable table, Instant now) {
    List<GroupSum> classes = table.classes();
    return work(
            OverviewJson.rules(table.school(), now).put("students", table.all().students()),
            table.all())
        .put("classes", classes.stream().map(one -> json(one)).toList());
  }

  private static Json json(GroupSum one) {
    Json json = Json.object();
    if (!one.classes().isEmpty()) {
      json.put("className", String.join("、", one.classes()));
    }
    return work(json.putIfPresent("grade", one.grade()).put("students", one.students()), one);
  }

  private static Json work(Json json, GroupSum group) {
    for (WorkKind kind : WorkKind.values()) {
      if (group.work().containsKey(kind)) {
        json.put(OverviewJson.name(kind), OverviewJson.sum(group.of(kind), kind));
      }
    }
    return json;
  }
}
