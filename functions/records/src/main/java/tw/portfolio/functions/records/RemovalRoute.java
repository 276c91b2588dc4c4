package tw.portfolio.functions.records;

import java.time.InstantSource;
import tw.portfolio.api.Shapes;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.http.Expectation;
import tw.portfolio.http.Request;
import tw.portfolio.http.Response;
import tw.portfolio.service.record.EntryId;
import tw.portfolio.service.record.RemovingRecords;

/** The route by which an office takes away what it has entered about a student. */
final class RemovalRoute {
  private static final Expectation ID =
      new Expectation("應為學生紀錄的識別碼（recordId）。", "Expected the id of a student's record.");

  private final RemovingRecords removing;
  private final InstantSource clock;

  RemovalRoute(RemovingRecords removing, InstantSource clock) {
    this.removing = removing;
    this.clock = clock;
  }

  /** Removes a grade, cadre, absence or service. */
  Response remove(Request request) {
    Actor actor = request.staff();
    PersonId student = Shapes.personInPath(request, "studentId");
    EntryId record = request.path("recordId", ID, EntryId::parse);
    String reason = request.body(fields -> fields.need("reason", Shapes.reason()));
    return Response.of(
        removing.remove(actor, student, record, reason, clock.instant()),
        _ -> Response.noContent());
  }
}
