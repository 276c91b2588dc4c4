package tw.portfolio.functions.achievements;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.aws.Busy;
import tw.portfolio.aws.Environment;
import tw.portfolio.aws.Secrets;
import tw.portfolio.aws.rehearsal.Rehearsal;
import tw.portfolio.aws.rehearsal.Scene;
import tw.portfolio.files.FileStore;
import tw.portfolio.files.SealReader;
import tw.portfolio.files.UploadLinks;
import tw.portfolio.files.s3.S3FileStore;
import tw.portfolio.files.s3.S3Links;
import tw.portfolio.http.Route;
import tw.portfolio.http.Routes;
import tw.portfolio.http.Surroundings;
import tw.portfolio.service.access.Permits;
import tw.portfolio.service.achievement.AchievementPages;
import tw.portfolio.service.achievement.AnnouncingAchievements;
import tw.portfolio.service.achievement.ChangingAchievements;
import tw.portfolio.service.achievement.SelectingAchievements;
import tw.portfolio.service.arrival.EndingReservations;
import tw.portfolio.service.files.FileLinks;
import tw.portfolio.service.record.ReadingRecords;
import tw.portfolio.service.settings.KnownCaps;
import tw.portfolio.store.AchievementStore;
import tw.portfolio.store.Roster;
import tw.portfolio.store.StudentRecords;
import tw.portfolio.store.dynamo.Stores;

/** Students keep their achievements and select some; staff who check them read them. */
public final class AchievementsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public AchievementsHandler() {
    Environment environment =
        Rehearsal.before(
            () -> new AchievementsHandler().routes::answer,
            Scene.student("GET /achievements"),
            Scene.student("POST /achievements").saying("{}"));
    Stores stores = new Stores(environment);
    this(
        stores.achievements(),
        stores.roster(),
        stores.studentRecords(),
        S3FileStore.of(environment),
        S3Links.of(environment),
        InstantSource.system(),
        new Secrets(new SecureRandom()),
        Surroundings.ofLambda(new Busy()));
  }

  AchievementsHandler(
      AchievementStore achievements,
      Roster roster,
      StudentRecords records,
      FileStore files,
      UploadLinks links,
      InstantSource clock,
      Supplier<String> secrets,
      Surroundings surroundings) {
    KnownCaps caps = new KnownCaps();
    SealReader seals = new SealReader(files);
    Permits permits = new Permits(roster);
    AchievementPages pages =
        new AchievementPages(achievements, permits, new FileLinks(seals, links));
    ReadingRoutes reading =
        new ReadingRoutes(achievements, pages, new ReadingRecords(records, permits), caps, clock);
    WritingRoutes writing =
        new WritingRoutes(
            new AnnouncingAchievements(
                achievements, roster, caps, new EndingReservations(files), secrets),
            new ChangingAchievements(achievements, roster, files, caps),
            pages,
            caps,
            clock);
    SelectionRoutes selection =
        new SelectionRoutes(
            achievements,
            roster,
            new SelectingAchievements(achievements, roster, seals, caps),
            clock);
    this.routes =
        new Routes(
            surroundings,
            permits::barred,
            List.of(
                Route.of("GET /achievements", reading::own).with("year"),
                Route.of("POST /achievements", writing::announce),
                Route.of("GET /achievements/{achievementId}", reading::one),
                Route.of("PATCH /achievements/{achievementId}", writing::mend),
                Route.of("DELETE /achievements/{achievementId}", writing::discard),
                Route.of("PUT /achievements/{achievementId}/files", writing::replace),
                Route.of("GET /achievements/{achievementId}/files/{part}", reading::download),
                Route.of("GET /achievement-selections/{year}", selection::chosen),
                Route.of("PUT /achievement-selections/{year}", selection::choose),
                Route.of("GET /students/{studentId}/achievements", reading::ofStudent)
                    .with("year")));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
