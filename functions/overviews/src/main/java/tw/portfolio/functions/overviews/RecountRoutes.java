package tw.portfolio.functions.overviews;

import java.time.InstantSource;
import java.util.List;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.overview.RecountReport;
import tw.portfolio.overview.RecountingSchools;

/** Whether the numbers are what the records say. */
final class RecountRoutes {
  private final RecountingSchools recounting;
  private final InstantSource clock;

  RecountRoutes(RecountingSchools recounting, InstantSource clock) {
    this.recounting = recounting;
    this.clock = clock;
  }

  /** What was found. */
  Response list(Request request) {
    return Response.of(
        recounting.latest(request.staff()),
        reports ->
            Response.ok(
                Json.object().put("recounts", reports.stream().map(RecountRoutes::json).toList())));
  }

  /** Counts again now, and puts right what is not. */
  Response mend(Request request) {
    return Response.of(
        recounting.mend(request.staff(), clock.instant()), report -> Response.ok(json(report)));
  }

  private static Json json(RecountReport report) {
    return Json.object()
        .put("at", report.at())
        .putIfPresent("by", report.by())
        .put("finding", report.isFinding())
        .put("differing", report.differing())
        .put("mended", report.mended())
        .put("years", report.years().stream().map(RecountRoutes::json).toList());
  }

  private static Json json(RecountReport.Year year) {
    List<Json> numbers =
        year.inOrder().entrySet().stream()
            .map(one -> Json.object().put("number", one.getKey()).put("students", one.getValue()))
            .toList();
    return Json.object()
        .put("year", year.year().number())
        .put("differing", year.differing())
        .put("mended", year.mended())
        .put("numbers", numbers);
  }
}
