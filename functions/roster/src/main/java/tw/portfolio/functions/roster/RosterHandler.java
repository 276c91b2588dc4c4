package tw.portfolio.functions.roster;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;
import tw.portfolio.record.ListingStudents;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.section.EnrollingStudents;
import tw.portfolio.record.section.EnrolmentStore;
import tw.portfolio.record.section.KeepingSections;
import tw.portfolio.record.section.dynamo.DynamoEnrolmentStore;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;

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
        SnapStartPriming.before(
            () -> new RosterHandler().routes::answer,
            PrimingRequest.student("GET /me"),
            PrimingRequest.staff("GET /students"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new DynamoRoster(table),
        new DynamoSettingsInForce(table),
        new DynamoRecordStore(table, backoff, DataKeys.none()),
        new DynamoEnrolmentStore(table, backoff),
        environment.clock(),
        RuntimeContext.ofLambda(new Busy()));
  }

  RosterHandler(
      Roster roster,
      SettingsInForce inForce,
      RecordStore records,
      EnrolmentStore enrolments,
      InstantSource clock,
      RuntimeContext runtime) {
    Permits permits = new Permits(roster);
    MeRoute me = new MeRoute(roster, inForce, clock);
    StudentsRoute students = new StudentsRoute(new ListingStudents(roster, permits), clock);
    SectionRoutes sections =
        new SectionRoutes(new KeepingSections(records, enrolments, roster, permits), clock);
    EnrolmentRoutes enrolling =
        new EnrolmentRoutes(new EnrollingStudents(records, enrolments, roster, permits), clock);
    this.routes =
        new Routes(
            runtime,
            permits::barred,
            List.of(
                Route.of("GET /me", me::read).alsoForLeavers(),
                Route.of("GET /students", students::page)
                    .with("year", "className", "q", "cursor", "limit"),
                Route.of("GET /sections", sections::page)
                    .with("year", "semester", "grade", "q", "cursor", "limit"),
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
