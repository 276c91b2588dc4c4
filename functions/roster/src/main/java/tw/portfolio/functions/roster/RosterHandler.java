package tw.portfolio.functions.roster;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.aws.Busy;
import tw.portfolio.aws.Environment;
import tw.portfolio.aws.rehearsal.Rehearsal;
import tw.portfolio.aws.rehearsal.Scene;
import tw.portfolio.http.Route;
import tw.portfolio.http.Routes;
import tw.portfolio.http.Surroundings;
import tw.portfolio.service.access.Permits;
import tw.portfolio.service.course.EnrollingStudents;
import tw.portfolio.service.course.KeepingSections;
import tw.portfolio.service.record.ListingStudents;
import tw.portfolio.store.EnrolmentStore;
import tw.portfolio.store.RecordStore;
import tw.portfolio.store.Roster;
import tw.portfolio.store.dynamo.Stores;

/**
 * Who there is: everybody oneself, the students that staff choose from, the sections (開課) and who
 * is in them, with 教學組's single edits of both (加退選).
 */
public final class RosterHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public RosterHandler() {
    Environment environment =
        Rehearsal.before(
            () -> new RosterHandler().routes::answer,
            Scene.student("GET /me"),
            Scene.staff("GET /students"));
    Stores stores = new Stores(environment);
    this(
        stores.roster(),
        stores.records(),
        stores.enrolments(),
        InstantSource.system(),
        Surroundings.ofLambda(new Busy()));
  }

  RosterHandler(
      Roster roster,
      RecordStore records,
      EnrolmentStore enrolments,
      InstantSource clock,
      Surroundings surroundings) {
    Permits permits = new Permits(roster);
    MeRoute me = new MeRoute(roster, clock);
    StudentsRoute students = new StudentsRoute(new ListingStudents(roster, permits), clock);
    SectionRoutes sections =
        new SectionRoutes(new KeepingSections(records, enrolments, roster, permits), clock);
    EnrolmentRoutes enrolling =
        new EnrolmentRoutes(new EnrollingStudents(records, enrolments, roster, permits), clock);
    this.routes =
        new Routes(
            surroundings,
            permits::barred,
            List.of(
                Route.of("GET /me", me::read),
                Route.of("GET /students", students::page)
                    .with("year", "className", "cursor", "limit"),
                Route.of("GET /sections", sections::page)
                    .with("year", "semester", "cursor", "limit"),
                Route.of("GET /sections/{sectionId}/students", sections::members),
                Route.of("PUT /sections/{sectionId}", sections::change),
                Route.of("PUT /students/{studentId}/enrolments/{sectionId}", enrolling::add),
                Route.of("DELETE /students/{studentId}/enrolments/{sectionId}", enrolling::drop)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
