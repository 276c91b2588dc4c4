package tw.portfolio.functions.trainings;

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
import tw.portfolio.calendar.MarkingHeld;
import tw.portfolio.calendar.dynamo.DynamoPlanStore;
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
import tw.portfolio.record.ClassGrades;
import tw.portfolio.record.dynamo.DynamoClassGrades;
import tw.portfolio.settings.SchoolNames;
import tw.portfolio.settings.dynamo.DynamoSchoolNames;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.training.PlanningTrainings;
import tw.portfolio.training.ReadingTrainings;
import tw.portfolio.training.TakingAttendance;
import tw.portfolio.training.TrainingStore;
import tw.portfolio.training.dynamo.DynamoTrainingStore;

/** Trainings and briefings: 學生訓練、教師研習、親師說明、選課說明會. */
public final class TrainingsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public TrainingsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new TrainingsHandler().routes::answer, PrimingRequest.staff("GET /trainings"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new DynamoTrainingStore(table, backoff),
        new DynamoRoster(table),
        new DynamoClassGrades(table),
        new DynamoSchoolNames(table, backoff),
        new MarkingHeld(new DynamoPlanStore(table, backoff), new DynamoSettingsInForce(table)),
        environment.clock(),
        new Secrets(new SecureRandom()),
        RuntimeContext.ofLambda(new Busy()));
  }

  TrainingsHandler(
      TrainingStore trainings,
      Roster roster,
      ClassGrades grades,
      SchoolNames names,
      MarkingHeld marking,
      InstantSource clock,
      Supplier<String> ids,
      RuntimeContext runtime) {
    PlanRoutes plans =
        new PlanRoutes(
            new PlanningTrainings(trainings, roster, grades, ids),
            new ReadingTrainings(trainings, roster),
            clock);
    AttendanceRoutes lists =
        new AttendanceRoutes(
            new TakingAttendance(trainings, roster, grades, marking), names, clock);
    this.routes =
        new Routes(
            runtime,
            new Permits(roster)::barred,
            List.of(
                Route.of("GET /trainings", plans::read).with("year"),
                Route.of("POST /trainings", plans::plan),
                Route.of("PUT /trainings/{trainingId}", plans::change),
                Route.of("DELETE /trainings/{trainingId}", plans::cancel),
                Route.of("GET /trainings/{trainingId}/page", lists::page),
                Route.of("GET /trainings/{trainingId}/attendance", lists::read),
                Route.of("PUT /trainings/{trainingId}/attendance", lists::record),
                Route.of("PUT /trainings/{trainingId}/attendance/file", lists::recordFile)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
