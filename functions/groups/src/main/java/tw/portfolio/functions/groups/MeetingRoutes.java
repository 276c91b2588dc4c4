package tw.portfolio.functions.groups;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tw.portfolio.group.HoldingMeetings;
import tw.portfolio.group.KeepingGroup;
import tw.portfolio.group.Meeting;
import tw.portfolio.group.Meeting.Attendance;
import tw.portfolio.group.Meeting.Minutes;
import tw.portfolio.group.Meeting.Plan;
import tw.portfolio.group.MeetingId;
import tw.portfolio.group.Presence;
import tw.portfolio.group.Seat;
import tw.portfolio.group.Tenure;
import tw.portfolio.group.WorkingGroup;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Window;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.api.Versioned;

/** The routes by which the working group is kept and its meetings are held. */
final class MeetingRoutes {
  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_PLACE = 100;
  private static final int LONGEST_AGENDA = 4_000;
  private static final int LONGEST_DECISION = 1_000;
  private static final int LONGEST_MINUTES = 10_000;
  private static final Expectation MEETING =
      new Expectation("應為會議的識別碼（26 個字元）。", "Expected a meeting's id of 26 characters.");
  private static final Expectation ORDER =
      new Expectation("結束日期不可早於開始日期。", "The last day can't be before the first.");
  private static final Map<String, Seat> SEATS =
      Arrays.stream(Seat.values())
          .collect(Collectors.toUnmodifiableMap(Seat::code, Function.identity()));

  private final KeepingGroup keeping;
  private final HoldingMeetings holding;
  private final InstantSource clock;

  MeetingRoutes(KeepingGroup keeping, HoldingMeetings holding, InstantSource clock) {
    this.keeping = keeping;
    this.holding = holding;
    this.clock = clock;
  }

  private record Seating(int version, List<Tenure> tenures, String reason) {}

  /** Writes who is in the group. */
  Response seat(Request request) {
    Actor actor = request.staff();
    Seating seating = request.body(MeetingRoutes::seating);
    return Response.of(
        keeping.keep(
            actor, seating.version(), seating.tenures(), seating.reason(), clock.instant()),
        group ->
            Response.ok(GroupJson.of(group, LocalDate.ofInstant(clock.instant(), Window.TAIPEI))));
  }

  private static Supplier<Seating> seating(Fields fields) {
    Field<Integer> version = Versioned.versionOrNone(fields);
    Field<List<Tenure>> tenures =
        fields.need(
            "tenures",
            Shape.list(0, WorkingGroup.MOST_TENURES, Shape.object(MeetingRoutes::tenure)));
    Field<String> reason = fields.need("reason", Shapes.reason());
    return () -> new Seating(version.get(), tenures.get(), reason.get());
  }

  private static Supplier<Tenure> tenure(Fields fields) {
    Field<Seat> seat = fields.need("seat", Shape.oneOf(SEATS));
    Field<String> name = fields.need("name", Shape.text(1, LONGEST_NAME));
    Field<Optional<PersonId>> person = fields.optional("personId", Shapes.person());
    Field<LocalDate> from = fields.need("from", Shapes.day());
    Field<Optional<LocalDate>> until = fields.optional("until", Shapes.day());
    return () -> {
      if (until.get().filter(from.get()::isAfter).isPresent()) {
        throw Refusal.invalid(fields.path("until"), ORDER);
      }
      return new Tenure(seat.get(), name.get(), person.get(), from.get(), until.get());
    };
  }

  /** Plans a meeting. */
  Response plan(Request request) {
    Actor actor = request.staff();
    Plan plan = request.body(MeetingRoutes::plan);
    return Response.of(
        holding.plan(actor, plan, clock.instant()),
        meeting -> Response.created(GroupJson.toMember(meeting)));
  }

  private static Supplier<Plan> plan(Fields fields) {
    Field<LocalDate> date = fields.need("date", Shapes.day());
    Field<LocalTime> time = fields.need("time", Shapes.time());
    Field<String> place = fields.need("place", Shape.text(1, LONGEST_PLACE));
    Field<String> agenda = fields.need("agenda", Shape.lines(1, LONGEST_AGENDA));
    return () -> new Plan(LocalDateTime.of(date.get(), time.get()), place.get(), agenda.get());
  }

  /** Changes a planned meeting. */
  Response change(Request request) {
    Actor actor = request.staff();
    MeetingId id = id(request);
    Versioned<Plan> changed = request.body(fields -> Versioned.of(fields, MeetingRoutes::plan));
    return ok(holding.change(actor, id, changed.version(), changed.said(), clock.instant()));
  }

  /** Calls a planned meeting off. */
  Response cancel(Request request) {
    Actor actor = request.staff();
    MeetingId id = id(request);
    Versioned<String> reason = request.body(Versioned::reason);
    return ok(holding.cancel(actor, id, reason.version(), reason.said(), clock.instant()));
  }

  /** Records what came of a meeting. */
  Response record(Request request) {
    Actor actor = request.staff();
    MeetingId id = id(request);
    Versioned<Minutes> recorded =
        request.body(fields -> Versioned.of(fields, MeetingRoutes::minutes));
    return ok(holding.record(actor, id, recorded.version(), recorded.said(), clock.instant()));
  }

  private static Supplier<Minutes> minutes(Fields fields) {
    Field<List<Attendance>> attendance =
        fields.need(
            "attendance",
            Shape.list(1, Seat.values().length, Shape.object(MeetingRoutes::attendance)));
    Field<List<String>> decisions =
        fields.need(
            "decisions", Shape.list(0, Meeting.MOST_DECISIONS, Shape.lines(1, LONGEST_DECISION)));
    Field<String> minutes = fields.need("minutes", Shape.lines(1, LONGEST_MINUTES));
    return () -> new Minutes(attendance.get(), decisions.get(), minutes.get());
  }

  private static Supplier<Attendance> attendance(Fields fields) {
    Field<Seat> seat = fields.need("seat", Shape.oneOf(SEATS));
    Field<String> name = fields.need("name", Shape.text(1, LONGEST_NAME));
    Field<Presence> presence = fields.need("presence", Shape.oneOf(Presence.ALL));
    return () -> new Attendance(seat.get(), name.get(), presence.get());
  }

  /** Approves the minutes. */
  Response approve(Request request) {
    Actor actor = request.staff();
    MeetingId id = id(request);
    int version = request.body(Versioned::version);
    return ok(holding.approve(actor, id, version, clock.instant()));
  }

  private static Response ok(Answer<Meeting> answer) {
    return Response.of(answer, meeting -> Response.ok(GroupJson.toMember(meeting)));
  }

  static MeetingId id(Request request) {
    return request.path("meetingId", MEETING, MeetingId::parse);
  }
}
