package tw.portfolio.functions.announcements;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.announcement.AnnouncementStore;
import tw.portfolio.announcement.KeepingAnnouncements;
import tw.portfolio.announcement.ReadingAnnouncements;
import tw.portfolio.announcement.dynamo.DynamoAnnouncementStore;
import tw.portfolio.attachment.api.AttachmentJson;
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
import tw.portfolio.record.ClassGrades;
import tw.portfolio.record.dynamo.DynamoClassGrades;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.upload.FileLinks;

/** Everyone reads the announcements that are for them; those with the permission keep them. */
public final class AnnouncementsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public AnnouncementsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new AnnouncementsHandler().routes::answer,
            PrimingRequest.student("GET /announcements"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new DynamoAnnouncementStore(table, backoff),
        new DynamoRoster(table),
        new DynamoSettingsInForce(table),
        new DynamoClassGrades(table),
        S3FileStore.of(environment),
        S3Links.of(environment),
        environment.clock(),
        new Secrets(new SecureRandom()),
        RuntimeContext.ofLambda(new Busy()));
  }

  AnnouncementsHandler(
      AnnouncementStore announcements,
      Roster roster,
      SettingsInForce inForce,
      ClassGrades grades,
      FileStore files,
      UploadLinks links,
      InstantSource clock,
      Supplier<String> secrets,
      RuntimeContext runtime) {
    SettingsCache caps = new SettingsCache(inForce);
    FileLinks fileLinks = new FileLinks(new SealReader(files), links);
    AnnouncementJson json = new AnnouncementJson(new AttachmentJson(fileLinks, caps, clock));
    ReadingRoutes reading =
        new ReadingRoutes(
            new ReadingAnnouncements(announcements, roster, grades, fileLinks), json, clock);
    EditingRoutes editing =
        new EditingRoutes(
            new KeepingAnnouncements(announcements, roster, grades, files, caps, secrets),
            json,
            clock);
    this.routes =
        new Routes(
            runtime,
            List.of(
                Route.of("GET /announcements", reading::list).with("all", "q", "cursor", "limit"),
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
