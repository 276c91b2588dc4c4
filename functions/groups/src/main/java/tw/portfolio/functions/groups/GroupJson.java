package tw.portfolio.functions.groups;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.attachment.api.AttachmentJson;
import tw.portfolio.group.Meeting;
import tw.portfolio.group.Meeting.Attendance;
import tw.portfolio.group.ReadingGroup.TermMeetings;
import tw.portfolio.group.Seat;
import tw.portfolio.group.Tenure;
import tw.portfolio.group.WorkingGroup;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.PersonId;

/** The working group as answers show it. */
final class GroupJson {
  private GroupJson() {}

  /** Every seat with who holds it today, and all that was ever written. */
  static Json of(WorkingGroup group, LocalDate today) {
    return Json.object()
        .put("version", group.version())
        .put("vacant", group.vacant(today).size())
        .put("seats", Arrays.stream(Seat.values()).map(seat -> of(group, seat, today)).toList())
        .put("tenures", group.tenures().stream().map(GroupJson::of).toList());
  }

  private static Json of(WorkingGroup group, Seat seat, LocalDate today) {
    return Json.object()
        .put("seat", seat.code())
        .put("seatName", seat.chinese())
        .putIfPresent("holder", group.holder(seat, today).map(GroupJson::of));
  }

  private static Json of(Tenure tenure) {
    return Json.object()
        .put("seat", tenure.seat().code())
        .put("name", tenure.name())
        .putIfPresent("personId", tenure.person().map(PersonId::text))
        .put("from", tenure.from().toString())
        .putIfPresent("until", tenure.until().map(LocalDate::toString));
  }

  /** Whether the group has met in a semester. */
  static Json of(TermMeetings term) {
    return Json.object()
        .put("semester", term.term().semester().number())
        .put("held", term.held())
        .put("planned", term.planned())
        .put("missing", term.missing());
  }

  /** A meeting, without its minutes. */
  static Json of(Meeting meeting) {
    return Json.object()
        .put("meetingId", meeting.id().text())
        .put("version", meeting.version())
        .put("year", meeting.term().year().number())
        .put("semester", meeting.term().semester().number())
        .put("date", meeting.plan().starts().toLocalDate().toString())
        .put("time", meeting.plan().starts().toLocalTime().toString())
        .put("place", meeting.plan().place())
        .put("agenda", meeting.plan().agenda())
        .put("state", meeting.state().code())
        .put("stateName", meeting.state().chinese())
        .put("present", meeting.minutes().present())
        .put("decisions", meeting.minutes().decisions());
  }

  /** A meeting with its minutes. */
  static Json toMember(Meeting meeting) {
    return of(meeting)
        .put("minutes", meeting.minutes().text())
        .put("attendance", attendance(meeting.minutes().attendance()));
  }

  /** The same with its attachments. */
  static Json toMember(Meeting meeting, Attachments attachments) {
    return toMember(meeting).put("attachments", AttachmentJson.toColleague(attachments));
  }

  private static List<Json> attendance(List<Attendance> all) {
    return all.stream()
        .map(
            one ->
                Json.object()
                    .put("seat", one.seat().code())
                    .put("seatName", one.seat().chinese())
                    .put("name", one.name())
                    .put("presence", one.presence().code())
                    .put("presenceName", one.presence().chinese()))
        .toList();
  }
}
