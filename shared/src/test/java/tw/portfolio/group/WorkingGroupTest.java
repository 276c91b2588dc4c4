package tw.portfolio.group;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Campus;
import tw.portfolio.group.Meeting.Attendance;
import tw.portfolio.group.Meeting.Minutes;
import tw.portfolio.group.Meeting.Plan;
import tw.portfolio.group.ReadingGroup.TermMeetings;
import tw.portfolio.group.memory.MemoryGroups;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;

class WorkingGroupTest {
  private static final Person SECRETARY = Offices.office(301, "蔡主任", Role.ACADEMIC_DIRECTOR);
  private static final Actor KEEPER = Staff.actor(SECRETARY);
  private static final Actor PRINCIPAL = Staff.actor(Offices.PRINCIPAL);
  private static final Actor LIN = Staff.actor(Staff.LIN);
  private static final Actor MING = Students.actor(Students.MING);
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
  private static final Plan YESTERDAY =
      new Plan(LocalDateTime.of(2026, 11, 19, 10, 0), "校史室", "一、工作期程");
  private static final Minutes MINUTES =
      new Minutes(
          List.of(new Attendance(Seat.PRINCIPAL, "洪校長", Presence.PRESENT)), List.of("通過"), "散會");

  private final Campus campus = new Campus(Offices.aSchool().withStaff(SECRETARY));
  private final MemoryGroups groups = new MemoryGroups(campus.school());
  private final KeepingGroup keeping = new KeepingGroup(groups, campus.school());
  private final HoldingMeetings holding =
      new HoldingMeetings(groups, campus.school(), campus.secrets());
  private final ReadingGroup reading = new ReadingGroup(groups, campus.school());

  @Test
  void shouldHaveNineteenSeats() {
    assertThat(Seat.values()).hasSize(19);
    assertThat(WorkingGroup.UNSET.vacant(AUGUST)).hasSize(19);
  }

  @Test
  void shouldCallWhoIsOnTheRosterAsTheRosterDoes() {
    WorkingGroup kept = granted(keep(0, seat(Seat.SPORTS_TEACHER, "林老師", Optional.of(Staff.LIN))));

    assertThat(kept.holder(Seat.SPORTS_TEACHER, AUGUST).map(Tenure::name)).contains("林美玲");
    assertThat(kept.holder(Seat.SPORTS_TEACHER, AUGUST.minusDays(1))).isEmpty();
    assertThat(kept.vacant(AUGUST)).hasSize(18);
    assertThat(granted(keep(0, seat(Seat.SPORTS_TEACHER, "林老師", Optional.of(Staff.LIN)))).version())
        .isEqualTo(1);
  }

  @Test
  void shouldRefuseTwoOnOneSeatAndStrangers() {
    Tenure parent = seat(Seat.PARENT, "謝會長", Optional.empty());
    assertThat(kind(keep(0, parent, seat(Seat.PARENT, "吳會長", Optional.empty()))))
        .isEqualTo(ProblemKind.INVALID);
    assertThat(
            kind(
                keep(
                    0, seat(Seat.HOMEROOM_GRADE_1, "某老師", Optional.of(Staff.teacher(998, "某老師"))))))
        .isEqualTo(ProblemKind.INVALID);
    assertThat(kind(keeping.keep(LIN, 0, List.of(parent), "新學年", NOW)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(groups.of(SECRETARY.school()).group()).isEqualTo(WorkingGroup.UNSET);
  }

  @Test
  void shouldCarryAMeetingToItsApprovedMinutes() {
    Meeting planned = granted(holding.plan(KEEPER, YESTERDAY, NOW));
    Meeting held = granted(holding.record(KEEPER, planned.id(), 1, MINUTES, NOW));
    assertThat(granted(holding.record(KEEPER, planned.id(), 1, MINUTES, NOW))).isEqualTo(held);
    assertThat(kind(holding.approve(KEEPER, held.id(), 2, NOW)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);

    Meeting approved = granted(holding.approve(PRINCIPAL, held.id(), 2, NOW));

    assertThat(approved.state()).isEqualTo(MeetingState.APPROVED);
    assertThat(kind(holding.record(KEEPER, held.id(), 3, Minutes.NONE, NOW)))
        .isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldTakeNoMinutesBeforeAMeeting() {
    Plan tomorrow = new Plan(LocalDateTime.of(2026, 11, 21, 10, 0), "校史室", "一、工作期程");
    Meeting planned = granted(holding.plan(KEEPER, tomorrow, NOW));
    assertThat(kind(holding.record(KEEPER, planned.id(), 1, MINUTES, NOW)))
        .isEqualTo(ProblemKind.WRONG_STATE);

    Meeting earlier = granted(holding.change(KEEPER, planned.id(), 1, YESTERDAY, NOW));

    granted(holding.record(KEEPER, earlier.id(), 2, MINUTES, NOW));
  }

  @Test
  void shouldSayInWhichSemesterAMeetingIsMissing() {
    assertThat(duty()).extracting(TermMeetings::missing).containsExactly(true, false);
    Meeting planned = granted(holding.plan(KEEPER, YESTERDAY, NOW));
    assertThat(duty()).extracting(TermMeetings::missing).containsExactly(true, false);
    Meeting second = granted(holding.plan(KEEPER, YESTERDAY, NOW));
    granted(holding.cancel(KEEPER, second.id(), 1, "改期", NOW));

    granted(holding.record(KEEPER, planned.id(), 1, MINUTES, NOW));

    assertThat(duty()).extracting(TermMeetings::missing).containsExactly(false, false);
    assertThat(duty()).extracting(TermMeetings::held).containsExactly(1L, 0L);
    assertThat(
            ReadingGroup.duty(groups.of(SECRETARY.school()), YEAR, NOW.plus(Duration.ofDays(90))))
        .extracting(TermMeetings::missing)
        .containsExactly(false, true);
    assertThat(
            ReadingGroup.duty(
                groups.of(SECRETARY.school()), new SchoolYear(YEAR.number() + 1), NOW))
        .extracting(TermMeetings::missing)
        .containsExactly(false, false);
  }

  @Test
  void shouldShowMinutesToMembersAndTheGroupToStaff() {
    assertThat(granted(reading.read(LIN, NOW)).member()).isFalse();
    assertThat(granted(reading.read(PRINCIPAL, NOW)).member()).isTrue();
    assertThat(kind(reading.read(MING, NOW))).isEqualTo(ProblemKind.NOT_PERMITTED);

    granted(keep(0, seat(Seat.STUDENT, "王小明", Optional.of(Students.MING))));

    assertThat(granted(reading.read(MING, NOW)).member()).isTrue();
  }

  private List<TermMeetings> duty() {
    return ReadingGroup.duty(groups.of(SECRETARY.school()), YEAR, NOW);
  }

  private Answer<WorkingGroup> keep(int version, Tenure... tenures) {
    return keeping.keep(KEEPER, version, List.of(tenures), "新學年", NOW);
  }

  private static Tenure seat(Seat seat, String name, Optional<Person> person) {
    return new Tenure(seat, name, person.map(Person::id), AUGUST, Optional.empty());
  }
}
