package tw.portfolio.functions.groups;

import java.time.InstantSource;
import java.util.List;
import tw.portfolio.attachment.api.AttachmentJson;
import tw.portfolio.group.AttachingToMeetings;
import tw.portfolio.group.MeetingId;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.school.Actor;
import tw.portfolio.upload.api.FileJson;

/** The routes of attachments of meetings. */
final class AttachmentRoutes {
  private final AttachingToMeetings attaching;
  private final AttachmentJson json;
  private final InstantSource clock;

  AttachmentRoutes(AttachingToMeetings attaching, AttachmentJson json, InstantSource clock) {
    this.attaching = attaching;
    this.json = json;
    this.clock = clock;
  }

  /** Announces files. */
  Response attach(Request request) {
    Actor actor = request.staff();
    MeetingId id = MeetingRoutes.id(request);
    List<DeclaredFile> files = request.body(AttachmentJson::files);
    return Response.of(
        attaching.attach(actor, id, files, clock.instant()),
        after -> Response.created(json.folder(actor.school(), after)));
  }

  /** A link to a file. */
  Response download(Request request) {
    Actor actor = request.actor();
    MeetingId id = MeetingRoutes.id(request);
    return Response.of(
        attaching.download(actor, id, AttachmentJson.id(request), clock.instant()),
        link -> Response.ok(FileJson.download(link)));
  }

  /** Takes a file away. */
  Response detach(Request request) {
    Actor actor = request.staff();
    MeetingId id = MeetingRoutes.id(request);
    return Response.of(
        attaching.detach(actor, id, AttachmentJson.id(request), clock.instant()),
        after -> Response.ok(json.folder(actor.school(), after)));
  }
}
