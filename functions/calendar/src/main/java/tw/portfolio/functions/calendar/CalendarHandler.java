package tw.portfolio.functions.calendar;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.attachment.FolderStore;
import tw.portfolio.attachment.KeepingFolders;
import tw.portfolio.attachment.api.AttachmentJson;
import tw.portfolio.attachment.dynamo.DynamoFolderStore;
import tw.portfolio.calendar.AttachingToRows;
import tw.portfolio.calendar.KeepingPlan;
import tw.portfolio.calendar.PlanStore;
import tw.portfolio.calendar.dynamo.DynamoPlanStore;
import tw.portfolio.contact.secret.IssuingSecrets;
import tw.portfolio.contact.secret.OpeningSecrets;
import tw.portfolio.contact.secret.SecretStore;
import tw.portfolio.contact.secret.dynamo.DynamoSecretStore;
import tw.portfolio.feed.KeepingFeed;
import tw.portfolio.feed.ReadingFeed;
import tw.portfolio.group.GroupStore;
import tw.portfolio.group.dynamo.DynamoGroupStore;
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
import tw.portfolio.training.TrainingStore;
import tw.portfolio.training.dynamo.DynamoTrainingStore;
import tw.portfolio.upload.FileLinks;

/** The yearly plan of offices' work (預訂工作期程), and everybody's own dates as a feed. */
public final class CalendarHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public CalendarHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new CalendarHandler().routes::answer, PrimingRequest.staff("GET /calendar"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new Ports(
            new DynamoPlanStore(table, backoff),
            new DynamoFolderStore(table, backoff),
            new DynamoGroupStore(table, backoff),
            new DynamoTrainingStore(table, backoff),
            new DynamoSettingsInForce(table),
            new DynamoClassGrades(table),
            new DynamoSecretStore(table, backoff),
            new DynamoRoster(table),
            S3FileStore.of(environment),
            S3Links.of(environment)),
        URI.create(environment.required("API_URL")),
        new Secrets(new SecureRandom()),
        environment.clock(),
        RuntimeContext.ofLambda(new Busy()));
  }

  /** What there is in stores. */
  record Ports(
      PlanStore plans,
      FolderStore folders,
      GroupStore groups,
      TrainingStore trainings,
      SettingsInForce inForce,
      ClassGrades grades,
      SecretStore secrets,
      Roster roster,
      FileStore files,
      UploadLinks links) {}

  CalendarHandler(
      Ports ports, URI api, Supplier<String> secrets, InstantSource clock, RuntimeContext runtime) {
    SettingsCache caps = new SettingsCache(ports.inForce());
    FileLinks links = new FileLinks(new SealReader(ports.files()), ports.links());
    AttachingToRows attaching =
        new AttachingToRows(
            ports.plans(),
            ports.inForce(),
            ports.roster(),
            new KeepingFolders(ports.folders(), ports.files(), links, caps, secrets));
    PlanRoutes plan =
        new PlanRoutes(
            new KeepingPlan(ports.plans(), ports.folders(), ports.inForce(), ports.roster()),
            attaching,
            clock);
    AttachmentRoutes attachments =
        new AttachmentRoutes(attaching, new AttachmentJson(links, caps, clock), clock);
    FeedRoutes feed =
        new FeedRoutes(
            new KeepingFeed(
                ports.secrets(), new IssuingSecrets(ports.secrets(), secrets), ports.roster()),
            new ReadingFeed(
                ports.plans(), ports.groups(), ports.trainings(), ports.inForce(), ports.grades()),
            new OpeningSecrets(ports.secrets()),
            api,
            clock);
    this.routes =
        new Routes(
            runtime,
            new Permits(ports.roster())::barred,
            List.of(
                Route.of("GET /calendar", plan::read).with("year"),
                Route.of("PUT /calendar/{year}", plan::plan),
                Route.of("PUT /calendar/{year}/rows/{rowId}/{occurrence}", plan::mark),
                Route.of(
                    "POST /calendar/{year}/rows/{rowId}/{occurrence}/attachments",
                    attachments::attach),
                Route.of(
                    "GET /calendar/{year}/rows/{rowId}/{occurrence}/attachments/{attachmentId}",
                    attachments::download),
                Route.of(
                    "DELETE /calendar/{year}/rows/{rowId}/{occurrence}/attachments/{attachmentId}",
                    attachments::detach),
                Route.of("GET /me/feed", feed::read).readingThePerson(),
                Route.of("POST /me/feed", feed::renew).readingThePerson(),
                Route.of("DELETE /me/feed", feed::end).readingThePerson(),
                Route.of("GET /feeds/{secret}", feed::feed).withoutToken()));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
