package tw.portfolio.functions.calendar;

import java.time.InstantSource;
import java.util.List;
import tw.portfolio.attachment.api.AttachmentJson;
import tw.portfolio.calendar.AttachingToRows;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.upload.api.FileJson;
import tw.portfolio.work.api.Shapes;

/** The routes of attachments of the plan's rows. */
final class AttachmentRoutes {
  private final AttachingToRows attaching;
  private final AttachmentJson json;
  private final InstantSource clock;

  AttachmentRoutes(AttachingToRows attaching, AttachmentJson json, InstantSource clock) {
    this.attaching = attaching;
    this.json = json;
    this.clock = clock;
  }

  /** Announces files. */
  Response attach(Request request) {
    Actor actor = request.staff();
    SchoolYear year = Shapes.yearInPath(request);
    String row = PlanRoutes.row(request);
    String time = PlanRoutes.time(request);
    List<DeclaredFile> files = request.body(AttachmentJson::files);
    return Response.of(
        attaching.attach(actor, year, row, time, files, clock.instant()),
        after -> Response.created(json.folder(actor.school(), after)));
  }

  /** A link to a file. */
  Response download(Request request) {
    return Response.of(
        attaching.download(
            request.staff(),
            Shapes.yearInPath(request),
            PlanRoutes.row(request),
            PlanRoutes.time(request),
            AttachmentJson.id(request),
            clock.instant()),
        link -> Response.ok(FileJson.download(link)));
  }

  /** Takes a file away. */
  Response detach(Request request) {
    Actor actor = request.staff();
    return Response.of(
        attaching.detach(
            actor,
            Shapes.yearInPath(request),
            PlanRoutes.row(request),
            PlanRoutes.time(request),
            AttachmentJson.id(request),
            clock.instant()),
        after -> Response.ok(json.folder(actor.school(), after)));
  }
}
