package tw.portfolio.functions.selection;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.api.PieceJson;
import tw.portfolio.api.Shapes;
import tw.portfolio.aws.Busy;
import tw.portfolio.aws.Environment;
import tw.portfolio.aws.rehearsal.Rehearsal;
import tw.portfolio.aws.rehearsal.Scene;
import tw.portfolio.domain.outcome.PieceId;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.files.FileStore;
import tw.portfolio.files.SealReader;
import tw.portfolio.files.s3.S3FileStore;
import tw.portfolio.http.Field;
import tw.portfolio.http.Fields;
import tw.portfolio.http.Json;
import tw.portfolio.http.Request;
import tw.portfolio.http.Response;
import tw.portfolio.http.Route;
import tw.portfolio.http.Routes;
import tw.portfolio.http.Shape;
import tw.portfolio.http.Surroundings;
import tw.portfolio.service.access.Permits;
import tw.portfolio.service.selection.SelectingPieces;
import tw.portfolio.service.selection.SelectingPieces.Wanted;
import tw.portfolio.service.settings.KnownCaps;
import tw.portfolio.store.PieceStore;
import tw.portfolio.store.Roster;
import tw.portfolio.store.SelectionStore;
import tw.portfolio.store.StudentYear;
import tw.portfolio.store.dynamo.Stores;

/** Students see and change what they have chosen for a school year. */
public final class SelectionHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  /** More than any school allows; the school's own cap is checked in the write. */
  private static final int MOST_IN_A_BODY = 80;

  private final PieceStore pieces;
  private final Roster roster;
  private final SelectingPieces selecting;
  private final InstantSource clock;
  private final Routes routes;

  /** On Lambda. */
  public SelectionHandler() {
    Environment environment =
        Rehearsal.before(
            () -> new SelectionHandler().routes::answer,
            Scene.student("GET /selections/{year}").at("year", "115"));
    Stores stores = new Stores(environment);
    this(
        stores.selections(),
        stores.pieces(),
        stores.roster(),
        S3FileStore.of(environment),
        InstantSource.system(),
        Surroundings.ofLambda(new Busy()));
  }

  SelectionHandler(
      SelectionStore selections,
      PieceStore pieces,
      Roster roster,
      FileStore files,
      InstantSource clock,
      Surroundings surroundings) {
    this.pieces = pieces;
    this.roster = roster;
    this.selecting =
        new SelectingPieces(selections, pieces, roster, new SealReader(files), new KnownCaps());
    this.clock = clock;
    this.routes =
        new Routes(
            surroundings,
            new Permits(roster)::barred,
            List.of(
                Route.of("GET /selections/{year}", this::chosen),
                Route.of("PUT /selections/{year}", this::choose)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }

  private Response chosen(Request request) {
    Actor student = request.student();
    SchoolYear year = Shapes.yearInPath(request);
    StudentYear page = pieces.studentYear(student.school(), student.person(), year);
    int most = roster.settings(student.school(), year).caps().counts().selectedPerYear();
    List<Json> chosen =
        page.pieces().stream()
            .filter(piece -> page.selection().chosen().contains(piece.id()))
            .map(piece -> PieceJson.of(piece, page.stateOf(piece)))
            .toList();
    return Response.ok(
        summary(year, chosen.size(), most)
            .put("locked", page.selection().submittedBy().isPresent())
            .putIfPresent("chosenAt", page.selection().at())
            .put("pieces", chosen));
  }

  private Response choose(Request request) {
    Actor student = request.student();
    SchoolYear year = Shapes.yearInPath(request);
    List<Wanted> wanted = request.body(SelectionHandler::wanted);
    return Response.of(
        selecting.select(student, year, wanted, clock.instant()),
        summary -> Response.ok(summary(summary.year(), summary.chosen(), summary.most())));
  }

  private static Json summary(SchoolYear year, int chosen, int most) {
    return Json.object()
        .put("year", year.number())
        .put("chosen", chosen)
        .put("most", most)
        .put("left", Math.max(0, most - chosen));
  }

  private static Supplier<List<Wanted>> wanted(Fields fields) {
    return fields.need(
        "pieces", Shape.list(0, MOST_IN_A_BODY, Shape.object(SelectionHandler::piece)));
  }

  private static Supplier<Wanted> piece(Fields fields) {
    Field<PieceId> id = fields.need("pieceId", Shapes.pieceId());
    Field<Integer> revision = fields.need("revision", Shape.wholeNumber(1, 999_999));
    return () -> new Wanted(id.get(), revision.get());
  }
}
