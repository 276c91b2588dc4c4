package tw.portfolio.functions.jobs;

import java.time.InstantSource;
import java.util.function.Supplier;
import tw.portfolio.archive.year.AskingYearArchives;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;

/** 資訊組 asks for the archive of a school year (學年封存). */
final class ArchiveRoute {
  private final AskingYearArchives asking;
  private final JobRoutes jobs;
  private final InstantSource clock;

  ArchiveRoute(AskingYearArchives asking, JobRoutes jobs, InstantSource clock) {
    this.asking = asking;
    this.jobs = jobs;
    this.clock = clock;
  }

  Response ask(Request request) {
    Actor actor = request.staff();
    SchoolYear year = request.body(ArchiveRoute::year);
    return Response.of(asking.ask(actor, year, request.keyed(), clock.instant()), jobs::answer);
  }

  private static Supplier<SchoolYear> year(Fields fields) {
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    return () -> new SchoolYear(year.get());
  }
}
