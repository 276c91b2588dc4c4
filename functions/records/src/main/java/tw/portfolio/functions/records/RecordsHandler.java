package tw.portfolio.functions.records;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.access.api.StudentJson;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.copy.CertifyingService;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;
import tw.portfolio.record.ReadingRecords;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.RemovingRecords;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.record.api.EntriesJson;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.dynamo.DynamoStudentRecords;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.register.AnsweringEnquiries;
import tw.portfolio.record.register.AskingEnquiries;
import tw.portfolio.record.register.Confirmations;
import tw.portfolio.record.register.ConfirmingRegisters;
import tw.portfolio.record.register.Enquiries;
import tw.portfolio.record.register.Registers;
import tw.portfolio.record.register.dynamo.DynamoConfirmations;
import tw.portfolio.record.register.dynamo.DynamoEnquiries;
import tw.portfolio.record.register.dynamo.DynamoRegisters;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SchoolNames;
import tw.portfolio.settings.dynamo.DynamoSchoolNames;
import tw.portfolio.work.api.Shapes;

/**
 * Grades, cadres, attendance and service: their student and staff read them, and the office that
 * has entered one wrongly takes it away. And the register: the registrar confirms it each semester,
 * students see the own 基本資料 and may call it into question.
 */
public final class RecordsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final ReadingRecords reading;
  private final InstantSource clock;
  private final Routes routes;

  /** On Lambda. */
  public RecordsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new RecordsHandler().routes::answer,
            PrimingRequest.student("GET /records"),
            PrimingRequest.student("GET /register"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new DynamoStudentRecords(table),
        new DynamoRecordStore(table, backoff, DataKeys.none()),
        new RegisterPorts(
            new DynamoRegisters(table, backoff),
            new DynamoConfirmations(table, backoff),
            new DynamoEnquiries(table, backoff)),
        new DynamoRoster(table),
        new DynamoSchoolNames(table, backoff),
        environment.clock(),
        RuntimeContext.ofLambda(new Busy()));
  }

  RecordsHandler(
      StudentRecords records,
      RecordStore stored,
      RegisterPorts register,
      Roster roster,
      SchoolNames names,
      InstantSource clock,
      RuntimeContext runtime) {
    Permits permits = new Permits(roster);
    this.clock = clock;
    this.reading = new ReadingRecords(records, permits);
    RemovalRoute removing = new RemovalRoute(new RemovingRecords(stored, records, permits), clock);
    ConfirmationRoutes confirming =
        new ConfirmationRoutes(
            new ConfirmingRegisters(
                register.registers(), register.confirmations(), register.enquiries(), permits),
            clock);
    EnquiryRoutes enquiries =
        new EnquiryRoutes(
            new AskingEnquiries(
                register.registers(),
                register.confirmations(),
                register.enquiries(),
                records,
                roster),
            new AnsweringEnquiries(register.registers(), register.enquiries(), roster, permits),
            clock);
    CertificateRoutes certificates =
        new CertificateRoutes(new CertifyingService(records, roster, permits), names, clock);
    this.routes =
        new Routes(
            runtime,
            permits::barred,
            List.of(
                Route.of("GET /records", this::own).with("year"),
                Route.of("GET /students/{studentId}/records", this::one).with("year"),
                Route.of("DELETE /students/{studentId}/records/{recordId}", removing::remove),
                Route.of("GET /service-certificate", certificates::own).readingThePerson(),
                Route.of("GET /students/{studentId}/service-certificate", certificates::one),
                Route.of("GET /service-certificates", certificates::ofClass).with("className"),
                Route.of("GET /register", enquiries::own).with("year", "semester"),
                Route.of("PUT /register/enquiries/{field}", enquiries::ask).demandingAfterReading(),
                Route.of("DELETE /register/enquiries/{field}", enquiries::takeBack)
                    .demandingAfterReading(),
                Route.of("GET /register-enquiries", enquiries::list)
                    .with("state", "className", "q", "cursor", "limit"),
                Route.of("PUT /students/{studentId}/register/enquiries/{field}", enquiries::answer),
                Route.of("GET /register-confirmations", confirming::classes)
                    .with("year", "semester", "state"),
                Route.of("GET /register-confirmations/{className}", confirming::ofClass)
                    .with("year", "semester"),
                Route.of("POST /register-confirmations", confirming::confirm)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }

  /** What the register's routes work on. */
  record RegisterPorts(Registers registers, Confirmations confirmations, Enquiries enquiries) {}

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
