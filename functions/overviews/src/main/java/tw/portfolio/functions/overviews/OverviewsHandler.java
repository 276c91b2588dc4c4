package tw.portfolio.functions.overviews;

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
import tw.portfolio.account.AccountStore;
import tw.portfolio.account.dynamo.DynamoAccountStore;
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
import tw.portfolio.overview.OverseeingSchool;
import tw.portfolio.overview.OverseeingSections;
import tw.portfolio.overview.OverseeingStudents;
import tw.portfolio.overview.OverviewPorts;
import tw.portfolio.overview.OwnChecklist;
import tw.portfolio.overview.RecountStore;
import tw.portfolio.overview.RecountingSchools;
import tw.portfolio.overview.UncertifiedByTeacher;
import tw.portfolio.overview.dynamo.DynamoRecountStore;
import tw.portfolio.receipt.dynamo.DynamoReceiptStore;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.dynamo.DynamoClassGrades;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.section.EnrolmentStore;
import tw.portfolio.record.section.dynamo.DynamoEnrolmentStore;
import tw.portfolio.reminder.AskingReminders;
import tw.portfolio.settings.dynamo.DynamoExtensionStore;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.statement.dynamo.DynamoStatementStore;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.dynamo.DynamoPieceStore;
import tw.portfolio.work.outcome.WaitingQueues;
import tw.portfolio.work.outcome.dynamo.DynamoWaitingQueues;
import tw.portfolio.work.summary.RecountingSummaries;
import tw.portfolio.work.summary.dynamo.DynamoSummaries;

/** Shows how far everybody is, and has those reminded who are not there yet. */
public final class OverviewsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public OverviewsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new OverviewsHandler().routes::answer,
            PrimingRequest.staff("GET /overviews/students"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    Roster roster = new DynamoRoster(table);
    this(
        new OverviewPorts(
            roster,
            new DynamoClassGrades(table),
            new DynamoSummaries(table, backoff),
            new DynamoSettingsInForce(table),
            new DynamoExtensionStore(table, backoff),
            new DynamoReceiptStore(table, backoff),
            new DynamoStatementStore(table, backoff)),
        new Teaching(
            new DynamoAccountStore(table, backoff),
            new DynamoWaitingQueues(table),
            new DynamoRecordStore(table, backoff, DataKeys.none()),
            new DynamoEnrolmentStore(table, backoff),
            new DynamoPieceStore(table, backoff)),
        new DynamoRecountStore(table, backoff),
        AskingWiring.asking(environment, table, backoff),
        environment.clock(),
        RuntimeContext.ofLambda(new Busy()));
  }

  /**
   * What is known of teachers and their sections.
   *
   * @param accounts the staff
   * @param queues what waits for certification
   * @param records the sections
   * @param enrolments who is in them
   * @param pieces what these have handed in
   */
  record Teaching(
      AccountStore accounts,
      WaitingQueues queues,
      RecordStore records,
      EnrolmentStore enrolments,
      PieceStore pieces) {}

  OverviewsHandler(
      OverviewPorts ports,
      Teaching teaching,
      RecountStore reports,
      AskingReminders asking,
      InstantSource clock,
      RuntimeContext runtime) {
    ChecklistRoute own = new ChecklistRoute(new OwnChecklist(ports), clock);
    StudentsRoute students = new StudentsRoute(new OverseeingStudents(ports), clock);
    SchoolRoutes school = new SchoolRoutes(new OverseeingSchool(ports), clock);
    TeachingRoutes taught =
        new TeachingRoutes(
            new OverseeingSections(
                teaching.records(), teaching.enrolments(), teaching.pieces(), ports.roster()),
            new UncertifiedByTeacher(
                teaching.accounts(), teaching.queues(), ports.inForce(), ports.roster()),
            clock);
    RecountRoutes recounts =
        new RecountRoutes(
            new RecountingSchools(
                new RecountingSummaries(ports.roster(), teaching.pieces(), ports.summaries()),
                reports,
                ports.roster()),
            clock);
    AskingRoutes reminders = new AskingRoutes(asking, clock);
    this.routes =
        new Routes(
            runtime,
            new Permits(ports.roster())::barred,
            List.of(
                Route.of("GET /me/checklist", own::read),
                Route.of("GET /overviews/students", students::list)
                    .with("year", "className", "grade", "kind", "state"),
                Route.of("GET /overviews/classes", school::classes).with("year"),
                Route.of("GET /overviews/sections", taught::sections)
                    .with("year", "semester", "teacher"),
                Route.of("GET /overviews/sections/{sectionId}", taught::section),
                Route.of("GET /overviews/teachers", taught::teachers),
                Route.of("GET /overviews/recounts", recounts::list),
                Route.of("POST /overviews/recounts", recounts::mend),
                Route.of("POST /reminders/preview", reminders::preview),
                Route.of("POST /reminders", reminders::ask),
                Route.of("GET /totals", school::totals).with("year")));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
