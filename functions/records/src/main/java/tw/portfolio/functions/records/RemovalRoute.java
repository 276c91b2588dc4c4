package tw.portfolio.functions.records;

import java.time.InstantSource;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.record.EntryId;
import tw.portfolio.record.RemovingRecords;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.api.Shapes;

/** The route by which an office takes away what it has entered about a student. */
final class RemovalRoute {
  private static final Expectation ID =
      new Expectation("應為學生紀錄的識別碼。請由紀錄清單重新選取。", "Expected the id of a student's record.");

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
