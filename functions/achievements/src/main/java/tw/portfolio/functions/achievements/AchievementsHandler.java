package tw.portfolio.functions.achievements;

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
import tw.portfolio.course.SectionTeachers;
import tw.portfolio.course.dynamo.DynamoSectionTeachers;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.files.UploadLinks;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.kernel.files.s3.S3Links;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;
import tw.portfolio.record.ReadingRecords;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.record.dynamo.DynamoStudentRecords;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.work.ChangingPieces;
import tw.portfolio.work.PiecePages;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.SelectingPieces;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.api.PieceRoutes;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/** Students keep their achievements and select some; staff who check them read them. */
public final class AchievementsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public AchievementsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new AchievementsHandler().routes::answer,
            PrimingRequest.student("GET /achievements"),
            PrimingRequest.student("POST /achievements").saying("{}"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new DynamoPieceStore(table, backoff),
        new DynamoRoster(table),
        new DynamoSectionTeachers(table),
        new DynamoSettingsInForce(table),
        new DynamoStudentRecords(table),
        S3FileStore.of(environment),
        S3Links.of(environment),
        environment.clock(),
        new Secrets(new SecureRandom()),
        RuntimeContext.ofLambda(new Busy()));
  }

  AchievementsHandler(
      PieceStore pieces,
      Roster roster,
      SectionTeachers sections,
      SettingsInForce inForce,
      StudentRecords records,
      FileStore files,
      UploadLinks links,
      InstantSource clock,
      Supplier<String> secrets,
      RuntimeContext runtime) {
    SettingsCache caps = new SettingsCache(inForce);
    SealReader seals = new SealReader(files);
    Permits permits = new Permits(roster);
    PiecePages pages = new PiecePages(pieces, roster, sections, seals, links);
    ReadingRoutes reading =
        new ReadingRoutes(pieces, pages, new ReadingRecords(records, permits), clock);
    ChangingPieces changing = new ChangingPieces(pieces, files, caps);
    PieceRoutes common =
        new PieceRoutes(
            Shapes::achievementId,
            pieces,
            new ReservingUploads(pieces, caps, new EndingReservations(files), secrets),
            changing,
            pages,
            caps,
            clock);
    WritingRoutes writing = new WritingRoutes(common, changing, clock);
    SelectionRoutes selection =
        new SelectionRoutes(
            pieces, inForce, new SelectingPieces(WorkKind.ACHIEVEMENT, pieces, seals, caps), clock);
    this.routes =
        new Routes(
            runtime,
            permits::barred,
            List.of(
                Route.of("GET /achievements", reading::own).with("year"),
                Route.of("POST /achievements", writing::announce).demandingInItsWrite(),
                Route.of("GET /achievements/{achievementId}", common::one),
                Route.of("PATCH /achievements/{achievementId}", writing::mend)
                    .demandingAfterReading(),
                Route.of("DELETE /achievements/{achievementId}", common::discard)
                    .demandingAfterReading(),
                Route.of("PUT /achievements/{achievementId}/files", writing::replace)
                    .demandingAfterReading(),
                Route.of("GET /achievements/{achievementId}/files/{part}", common::download),
                Route.of("GET /achievement-selections/{year}", selection::chosen),
                Route.of("PUT /achievement-selections/{year}", selection::choose)
                    .demandingAfterReading(),
                Route.of("GET /students/{studentId}/achievements", reading::ofStudent)
                    .with("year")));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
