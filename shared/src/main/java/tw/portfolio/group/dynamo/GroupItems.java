package tw.portfolio.group.dynamo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import tw.portfolio.group.Meeting;
import tw.portfolio.group.Meeting.Attendance;
import tw.portfolio.group.Meeting.Minutes;
import tw.portfolio.group.Meeting.Plan;
import tw.portfolio.group.MeetingId;
import tw.portfolio.group.MeetingState;
import tw.portfolio.group.Presence;
import tw.portfolio.group.Seat;
import tw.portfolio.group.Tenure;
import tw.portfolio.group.WorkingGroup;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Who is in the group, and its meetings, as items of one partition. */
final class GroupItems {
  static final String SEATS = "SEATS";
  static final String MEETING = "MEETING#";

  private static final String SEAT = "seat";
  private static final String STATE = "state";
  private static final String PRESENCE = "presence";

  private GroupItems() {}

  static String partition(SchoolCode school) {
    return school + "#GROUP";
  }

  static Key seats(SchoolCode school) {
    return new Key(partition(school), SEATS);
  }

  static Key meeting(SchoolCode school, MeetingId id) {
    return new Key(partition(school), MEETING + id);
  }

  static Item write(SchoolCode school, WorkingGroup group) {
    return Item.at(seats(school))
        .number(Attributes.VERSION, group.version())
        .maps("tenures", group.tenures().stream().map(GroupItems::write).toList());
  }

  private static Item write(Tenure tenure) {
    return Item.empty()
        .text(SEAT, tenure.seat().code())
        .text("name", tenure.name())
        .text("person", tenure.person().map(PersonId::text))
        .text("from", tenure.from().toString())
        .text("until", tenure.until().map(LocalDate::toString));
  }

  static WorkingGroup readGroup(Item item) {
    return new WorkingGroup(
        item.integer(Attributes.VERSION),
        item.maps("tenures").stream().map(GroupItems::readTenure).toList());
  }

  private static Tenure readTenure(Item item) {
    return new Tenure(
        seat(item),
        item.text("name"),
        item.optionalText("person").map(PersonId::new),
        LocalDate.parse(item.text("from")),
        item.optionalText("until").map(LocalDate::parse));
  }

  private static Seat seat(Item item) {
    return Seat.ofCode(item.text(SEAT))
        .orElseThrow(() -> new IllegalStateException("No seat: " + item.text(SEAT)));
  }

  static Item write(SchoolCode school, Meeting meeting) {
    return Item.at(meeting(school, meeting.id()))
        .text("meeting", meeting.id().text())
        .text("starts", meeting.plan().starts().toString())
        .text("place", meeting.plan().place())
        .text("agenda", meeting.plan().agenda())
        .text(STATE, meeting.state().code())
        .maps("attendance", meeting.minutes().attendance().stream().map(GroupItems::write).toList())
        .texts("decisions", meeting.minutes().decisions())
        .text("minutes", meeting.minutes().text())
        .number(Attributes.VERSION, meeting.version());
  }

  private static Item write(Attendance one) {
    return Item.empty()
        .text(SEAT, one.seat().code())
        .text("name", one.name())
        .text(PRESENCE, one.presence().code());
  }

  static Meeting readMeeting(Item item) {
    return new Meeting(
        new MeetingId(item.text("meeting")),
        new Plan(LocalDateTime.parse(item.text("starts")), item.text("place"), item.text("agenda")),
        MeetingState.ofCode(item.text(STATE))
            .orElseThrow(() -> new IllegalStateException("No state: " + item.text(STATE))),
        new Minutes(
            item.maps("attendance").stream().map(GroupItems::readAttendance).toList(),
            item.texts("decisions"),
            item.text("minutes")),
        item.integer(Attributes.VERSION));
  }

  private static Attendance readAttendance(Item item) {
    return new Attendance(
        seat(item),
        item.text("name"),
        Presence.ofCode(item.text(PRESENCE))
            .orElseThrow(() -> new IllegalStateException("No presence: " + item.text(PRESENCE))));
  }
}
