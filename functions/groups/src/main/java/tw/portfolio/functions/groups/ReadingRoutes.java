package tw.portfolio.functions.groups;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.group.AttachingToMeetings;
import tw.portfolio.group.GroupStore.Kept;
import tw.portfolio.group.MeetingId;
import tw.portfolio.group.MinutesPage;
import tw.portfolio.group.ReadingGroup;
import tw.portfolio.group.ReadingGroup.Seen;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.work.api.Shapes;

/** The routes by which the working group is read. */
final class ReadingRoutes {
  private final ReadingGroup reading;
  private final AttachingToMeetings attaching;
  private final InstantSource clock;

  ReadingRoutes(ReadingGroup reading, AttachingToMeetings attaching, InstantSource clock) {
    this.reading = reading;
    this.attaching = attaching;
    this.clock = clock;
  }

  /** Who holds the seats. */
  Response seats(Request request) {
    Instant now = clock.instant();
    return Response.of(
        reading.read(request.actor(), now),
        seen ->
            Response.ok(
                GroupJson.of(seen.kept().group(), LocalDate.ofInstant(now, Window.TAIPEI))));
  }

  /** The meetings of a year, the newest first. */
  Response meetings(Request request) {
    Actor actor = request.actor();
    Instant now = clock.instant();
    SchoolYear year = Shapes.yearInQuery(request).orElseGet(() -> SchoolYear.at(now));
    return Response.of(
        reading.read(actor, now),
        seen ->
            Response.ok(
                meetings(
                    seen, seen.member() ? attaching.all(actor.school()) : Map.of(), year, now)));
  }

  private static Json meetings(
      Seen seen, Map<String, Attachments> attachments, SchoolYear year, Instant now) {
    Kept kept = seen.kept();
    return Json.object()
        .put("year", year.number())
        .put("semesters", ReadingGroup.duty(kept, year, now).stream().map(GroupJson::of).toList())
        .put(
            "meetings",
            kept.meetings().stream()
                .filter(one -> one.term().year().equals(year))
                .map(
                    one ->
                        seen.member()
                            ? GroupJson.toMember(
                                one, attachments.getOrDefault(one.id().text(), Attachments.NONE))
                            : GroupJson.of(one))
                .toList());
  }

  /** A meeting's minutes, to be printed. */
  Response page(Request request) {
    Actor actor = request.actor();
    MeetingId id = MeetingRoutes.id(request);
    return Response.of(
        reading.minutes(actor, id, clock.instant()),
        meeting ->
            Response.page(
                MinutesPage.of(
                    "學校代碼 " + actor.school(), meeting, attaching.of(actor.school(), id))));
  }
}
