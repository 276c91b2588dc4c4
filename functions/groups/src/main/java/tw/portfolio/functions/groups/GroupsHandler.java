package tw.portfolio.functions.groups;

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
import tw.portfolio.attachment.FolderStore;
import tw.portfolio.attachment.KeepingFolders;
import tw.portfolio.attachment.api.AttachmentJson;
import tw.portfolio.attachment.dynamo.DynamoFolderStore;
import tw.portfolio.group.AttachingToMeetings;
import tw.portfolio.group.GroupStore;
import tw.portfolio.group.HoldingMeetings;
import tw.portfolio.group.KeepingGroup;
import tw.portfolio.group.ReadingGroup;
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
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.upload.FileLinks;

/** The working group (工作小組) and its meetings. */
public final class GroupsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public GroupsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new GroupsHandler().routes::answer, PrimingRequest.staff("GET /group"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new Ports(
            new DynamoGroupStore(table, backoff),
            new DynamoFolderStore(table, backoff),
            new DynamoSettingsInForce(table),
            new DynamoRoster(table),
            S3FileStore.of(environment),
            S3Links.of(environment)),
        environment.clock(),
        new Secrets(new SecureRandom()),
        RuntimeContext.ofLambda(new Busy()));
  }

  /** What there is in stores. */
  record Ports(
      GroupStore groups,
      FolderStore folders,
      SettingsInForce inForce,
      Roster roster,
      FileStore files,
      UploadLinks links) {}

  GroupsHandler(Ports ports, InstantSource clock, Supplier<String> ids, RuntimeContext runtime) {
    GroupStore groups = ports.groups();
    Roster roster = ports.roster();
    SettingsCache caps = new SettingsCache(ports.inForce());
    FileLinks links = new FileLinks(new SealReader(ports.files()), ports.links());
    AttachingToMeetings attaching =
        new AttachingToMeetings(
            groups, roster, new KeepingFolders(ports.folders(), ports.files(), links, caps, ids));
    ReadingRoutes reading = new ReadingRoutes(new ReadingGroup(groups, roster), attaching, clock);
    AttachmentRoutes attachments =
        new AttachmentRoutes(attaching, new AttachmentJson(links, caps, clock), clock);
    MeetingRoutes meetings =
        new MeetingRoutes(
            new KeepingGroup(groups, roster), new HoldingMeetings(groups, roster, ids), clock);
    this.routes =
        new Routes(
            runtime,
            new Permits(roster)::barred,
            List.of(
                Route.of("GET /group", reading::seats),
                Route.of("PUT /group/seats", meetings::seat),
                Route.of("GET /group/meetings", reading::meetings).with("year"),
                Route.of("POST /group/meetings", meetings::plan),
                Route.of("PUT /group/meetings/{meetingId}", meetings::change),
                Route.of("DELETE /group/meetings/{meetingId}", meetings::cancel),
                Route.of("PUT /group/meetings/{meetingId}/minutes", meetings::record),
                Route.of("POST /group/meetings/{meetingId}/approval", meetings::approve),
                Route.of("GET /group/meetings/{meetingId}/page", reading::page),
                Route.of("POST /group/meetings/{meetingId}/attachments", attachments::attach),
                Route.of(
                    "GET /group/meetings/{meetingId}/attachments/{attachmentId}",
                    attachments::download),
                Route.of(
                    "DELETE /group/meetings/{meetingId}/attachments/{attachmentId}",
                    attachments::detach)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
