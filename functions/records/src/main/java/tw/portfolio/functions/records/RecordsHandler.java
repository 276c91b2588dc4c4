package tw.portfolio.functions.records;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tw.portfolio.api.EntriesJson;
import tw.portfolio.api.Shapes;
import tw.portfolio.api.StudentJson;
import tw.portfolio.aws.Busy;
import tw.portfolio.aws.Environment;
import tw.portfolio.aws.rehearsal.Rehearsal;
import tw.portfolio.aws.rehearsal.Scene;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.http.Json;
import tw.portfolio.http.Request;
import tw.portfolio.http.Response;
import tw.portfolio.http.Route;
import tw.portfolio.http.Routes;
import tw.portfolio.http.Surroundings;
import tw.portfolio.service.access.Permits;
import tw.portfolio.service.record.ReadingRecords;
import tw.portfolio.service.record.RemovingRecords;
import tw.portfolio.store.RecordStore;
import tw.portfolio.store.Roster;
import tw.portfolio.store.StudentRecords;
import tw.portfolio.store.dynamo.Stores;

/**
 * Grades, cadres, attendance and service: their student and staff read them, and the office that
 * has entered one wrongly takes it away.
 */
public final class RecordsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final ReadingRecords reading;
  private final InstantSource clock;
  private final Routes routes;

  /** On Lambda. */
  public RecordsHandler() {
    Environment environment =
        Rehearsal.before(() -> new RecordsHandler().routes::answer, Scene.student("GET /records"));
    Stores stores = new Stores(environment);
    this(
        stores.studentRecords(),
        stores.records(),
        stores.roster(),
        InstantSource.system(),
        Surroundings.ofLambda(new Busy()));
  }

  RecordsHandler(
      StudentRecords records,
      RecordStore stored,
      Roster roster,
      InstantSource clock,
      Surroundings surroundings) {
    Permits permits = new Permits(roster);
    this.clock = clock;
    this.reading = new ReadingRecords(records, permits);
    RemovalRoute removing = new RemovalRoute(new RemovingRecords(stored, records, permits), clock);
    this.routes =
        new Routes(
            surroundings,
            permits::barred,
            List.of(
                Route.of("GET /records", this::own).with("year"),
                Route.of("GET /students/{studentId}/records", this::one).with("year"),
                Route.of("DELETE /students/{studentId}/records/{recordId}", removing::remove)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }

  private Response own(Request request) {
    Actor student = request.student();
    return Response.ok(EntriesJson.of(reading.own(student, Shapes.yearInQuery(request))));
  }

  private Response one(Request request) {
    Actor reader = request.staff();
    PersonId student = Shapes.personInPath(request, "studentId");
    Optional<SchoolYear> year = Shapes.yearInQuery(request);
    return Response.of(
        reading.of(reader, student, year, clock.instant()),
        sheet ->
            Response.ok(
                Json.object()
                    .put("student", StudentJson.of(sheet.student()))
                    .put("records", EntriesJson.of(sheet.entries(), sheet.kinds()))));
  }
}
