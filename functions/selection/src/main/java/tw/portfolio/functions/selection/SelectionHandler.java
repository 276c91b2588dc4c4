package tw.portfolio.functions.selection;

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
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.SelectingPieces;
import tw.portfolio.work.SelectingPieces.PieceRequest;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.api.ChoiceJson;
import tw.portfolio.work.api.PieceJson;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.api.WantedChoice;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/** Students see and change what they have chosen for a school year. */
public final class SelectionHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final PieceStore pieces;
  private final SettingsInForce inForce;
  private final SelectingPieces selecting;
  private final InstantSource clock;
  private final Routes routes;

  /** On Lambda. */
  public SelectionHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new SelectionHandler().routes::answer,
            PrimingRequest.student("GET /selections/{year}").at("year", "115"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new DynamoPieceStore(table, backoff),
        new DynamoRoster(table),
        new DynamoSettingsInForce(table),
        S3FileStore.of(environment),
        environment.clock(),
        RuntimeContext.ofLambda(new Busy()));
  }

  SelectionHandler(
      PieceStore pieces,
      Roster roster,
      SettingsInForce inForce,
      FileStore files,
      InstantSource clock,
      RuntimeContext runtime) {
    this.pieces = pieces;
    this.inForce = inForce;
    this.selecting =
        new SelectingPieces(
            WorkKind.OUTCOME, pieces, new SealReader(files), new SettingsCache(inForce));
    this.clock = clock;
    this.routes =
        new Routes(
            runtime,
            new Permits(roster)::barred,
            List.of(
                Route.of("GET /selections/{year}", this::chosen),
                Route.of("PUT /selections/{year}", this::choose).demandingAfterReading()));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }

  private Response chosen(Request request) {
    Actor student = request.student();
    SchoolYear year = Shapes.yearInPath(request);
    StudentYear page =
        pieces.studentYear(WorkKind.OUTCOME, student.school(), student.person(), year);
    int most = WorkKind.OUTCOME.mostChosen(inForce.settings(student.school(), year).caps());
    return Response.ok(
        ChoiceJson.of(year, page, most).put("pieces", PieceJson.of(page, page.chosen())));
  }

  private Response choose(Request request) {
    Actor student = request.student();
    SchoolYear year = Shapes.yearInPath(request);
    WantedChoice wanted = request.body(SelectionHandler::wanted);
    return Response.of(
        wanted.by(selecting, student, year, clock.instant()),
        summary -> Response.ok(ChoiceJson.of(summary)));
  }

  private static Supplier<WantedChoice> wanted(Fields fields) {
    return WantedChoice.in(fields, "pieces", Shape.object(SelectionHandler::piece));
  }

  private static Supplier<PieceRequest> piece(Fields fields) {
    Field<PieceId> id = fields.need("pieceId", Shapes.pieceId());
    Field<Integer> revision = fields.need("revision", Shape.wholeNumber(1, 999_999));
    return () -> new PieceRequest(id.get(), revision.get());
  }
}
