package tw.portfolio.functions.announcements;

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
import tw.portfolio.service.announcement.KeepingAnnouncements;
import tw.portfolio.service.announcement.ReadingAnnouncements;
import tw.portfolio.service.files.FileLinks;
import tw.portfolio.service.settings.KnownCaps;
import tw.portfolio.store.AnnouncementStore;
import tw.portfolio.store.ClassGrades;
import tw.portfolio.store.Roster;
import tw.portfolio.store.dynamo.Stores;

/** Everyone reads the announcements that are for them; those with the permission keep them. */
public final class AnnouncementsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public AnnouncementsHandler() {
    Environment environment =
        Rehearsal.before(
            () -> new AnnouncementsHandler().routes::answer, Scene.student("GET /announcements"));
    Stores stores = new Stores(environment);
    this(
        stores.announcements(),
        stores.roster(),
        stores.classGrades(),
        S3FileStore.of(environment),
        S3Links.of(environment),
        InstantSource.system(),
        new Secrets(new SecureRandom()),
        Surroundings.ofLambda(new Busy()));
  }

  AnnouncementsHandler(
      AnnouncementStore announcements,
      Roster roster,
      ClassGrades grades,
      FileStore files,
      UploadLinks links,
      InstantSource clock,
      Supplier<String> secrets,
      Surroundings surroundings) {
    KnownCaps caps = new KnownCaps();
    FileLinks fileLinks = new FileLinks(new SealReader(files), links);
    AnnouncementJson json = new AnnouncementJson(fileLinks, caps, clock);
    ReadingRoutes reading =
        new ReadingRoutes(
            new ReadingAnnouncements(announcements, roster, grades, fileLinks), json, clock);
    EditingRoutes editing =
        new EditingRoutes(
            new KeepingAnnouncements(announcements, roster, files, caps, secrets), json, clock);
    this.routes =
        new Routes(
            surroundings,
            List.of(
                Route.of("GET /announcements", reading::list).with("all", "cursor", "limit"),
                Route.of("POST /announcements", editing::publish),
                Route.of("GET /announcements/{announcementId}", reading::one),
                Route.of("PUT /announcements/{announcementId}", editing::change),
                Route.of("DELETE /announcements/{announcementId}", editing::withdraw),
                Route.of("POST /announcements/{announcementId}/attachments", editing::attach),
                Route.of(
                    "GET /announcements/{announcementId}/attachments/{attachmentId}",
                    reading::download),
                Route.of(
                    "DELETE /announcements/{announcementId}/attachments/{attachmentId}",
                    editing::detach)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
