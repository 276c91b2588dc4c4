package tw.portfolio.functions.guidance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.guidance.AssessingStudents;
import tw.portfolio.guidance.AssessmentStore;
import tw.portfolio.guidance.ConsultationStore;
import tw.portfolio.guidance.ReadingConsultations;
import tw.portfolio.guidance.RecordingConsultations;
import tw.portfolio.guidance.dynamo.DynamoAssessmentStore;
import tw.portfolio.guidance.dynamo.DynamoConsultationStore;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;

/**
 * 修課紀錄 (regulation.txt 四(二)): the counselling office's assessments, and the counsellors' records of
 * consultations.
 */
public final class GuidanceHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public GuidanceHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new GuidanceHandler().routes::answer,
            PrimingRequest.student("GET /assessments"),
            PrimingRequest.staff("GET /consultations"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new DynamoAssessmentStore(table, backoff),
        new DynamoConsultationStore(table, backoff),
        new DynamoRoster(table),
        environment.clock(),
        new Secrets(new SecureRandom()),
        RuntimeContext.ofLambda(new Busy()));
  }

  GuidanceHandler(
      AssessmentStore assessments,
      ConsultationStore consultations,
      Roster roster,
      InstantSource clock,
      Supplier<String> secrets,
      RuntimeContext runtime) {
    Permits permits = new Permits(roster);
    AssessmentRoutes assessing =
        new AssessmentRoutes(new AssessingStudents(assessments, permits), clock);
    ConsultationRoutes consulting =
        new ConsultationRoutes(
            new RecordingConsultations(consultations, roster, permits, secrets),
            new ReadingConsultations(consultations, permits),
            clock);
    this.routes =
        new Routes(
            runtime,
            permits::barred,
            List.of(
                Route.of("GET /assessments", assessing::own),
                Route.of("GET /students/{studentId}/assessments", assessing::ofStudent),
                Route.of("GET /students/{studentId}/assessments/{year}", assessing::one),
                Route.of("PUT /students/{studentId}/assessments/{year}", assessing::write),
                Route.of("GET /consultations", consulting::page)
                    .with(
                        "year",
                        "student",
                        "className",
                        "teacher",
                        "from",
                        "until",
                        "cursor",
                        "limit"),
                Route.of("POST /consultations", consulting::record),
                Route.of("GET /consultations/{consultationId}", consulting::one),
                Route.of("PUT /consultations/{consultationId}", consulting::change),
                Route.of("DELETE /consultations/{consultationId}", consulting::withdraw)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
