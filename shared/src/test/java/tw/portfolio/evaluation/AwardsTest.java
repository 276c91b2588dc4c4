package tw.portfolio.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Campus;
import tw.portfolio.evaluation.Award.Proposal;
import tw.portfolio.evaluation.DecidingAwards.Verdict;
import tw.portfolio.evaluation.memory.MemoryAwards;
import tw.portfolio.group.HoldingMeetings;
import tw.portfolio.group.Meeting;
import tw.portfolio.group.Meeting.Attendance;
import tw.portfolio.group.Meeting.Minutes;
import tw.portfolio.group.Meeting.Plan;
import tw.portfolio.group.MeetingId;
import tw.portfolio.group.Presence;
import tw.portfolio.group.Seat;
import tw.portfolio.group.memory.MemoryGroups;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;

class AwardsTest {
  private static final Person SECRETARY = Offices.office(301, "蔡主任", Role.ACADEMIC_DIRECTOR);
  private static final Actor KEEPER = Staff.actor(SECRETARY);
  private static final Actor PRINCIPAL = Staff.actor(Offices.PRINCIPAL);
  private static final Actor LIN = Staff.actor(Staff.LIN);

  private final Campus campus = new Campus(Offices.aSchool().withStaff(SECRETARY));
  private final MemoryGroups groups = new MemoryGroups(campus.school());
  private final MemoryAwards awards = new MemoryAwards(campus.school());
  private final HoldingMeetings holding =
      new HoldingMeetings(groups, campus.school(), campus.secrets());
  private final ProposingAwards proposing =
      new ProposingAwards(awards, campus.school(), campus.secrets());
  private final DecidingAwards deciding = new DecidingAwards(awards, groups, campus.school());

  @Test
  void shouldLetTheGroupDecideOnWhatTheSecretaryProposes() {
    Award award = granted(propose(Optional.of(Staff.LIN.id())));
    Award decided = granted(decide(PRINCIPAL, award, verdict(meeting(true), "嘉獎二次")));

    assertThat(award.proposal().name()).isEqualTo("林美玲");
    assertThat(decided.state()).isEqualTo(AwardState.AGREED);
    assertThat(granted(deciding.list(KEEPER, YEAR))).containsExactly(decided);
    assertThat(granted(deciding.list(PRINCIPAL, new SchoolYear(YEAR.number() - 1)))).isEmpty();
  }

  @Test
  void shouldTakeADecisionThatIsSentTwiceOnce() {
    Award award = granted(propose(Optional.empty()));
    Verdict verdict = new Verdict(meeting(true), Optional.empty(), "下學期再議");

    assertThat(granted(decide(PRINCIPAL, award, verdict)).state()).isEqualTo(AwardState.DECLINED);
    assertThat(granted(decide(PRINCIPAL, award, verdict)).version()).isEqualTo(2);
    assertThat(kind(decide(PRINCIPAL, award, verdict(verdict.meeting(), "小功一次"))))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
  }

  @Test
  void shouldRefuseADecisionOfNoMeetingThatWasHeld() {
    Award award = granted(propose(Optional.empty()));

    assertThat(kind(decide(PRINCIPAL, award, verdict(meeting(false), "嘉獎一次"))))
        .isEqualTo(ProblemKind.INVALID);
    assertThat(
            kind(decide(PRINCIPAL, award, verdict(new MeetingId(campus.secrets().get()), "嘉獎一次"))))
        .isEqualTo(ProblemKind.INVALID);
  }

  @Test
  void shouldRefuseEverybodyElse() {
    Award award = granted(propose(Optional.empty()));

    assertThat(kind(proposing.propose(PRINCIPAL, proposal(Optional.empty()), NOW)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(decide(KEEPER, award, verdict(meeting(true), "嘉獎一次"))))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(deciding.list(LIN, YEAR))).isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldProposeNobodyButStaff() {
    assertThat(kind(propose(Optional.of(Students.MING.id())))).isEqualTo(ProblemKind.INVALID);
  }

  @Test
  void shouldChangeAndTakeBackOnlyWhatWaitsForTheGroup() {
    Award award = granted(propose(Optional.of(Staff.LIN.id())));
    Award changed =
        granted(
            proposing.change(KEEPER, award.id(), 1, proposal(Optional.empty()).named("教學組"), NOW));

    assertThat(changed.proposal().person()).isEmpty();
    assertThat(granted(proposing.change(KEEPER, award.id(), 1, changed.proposal(), NOW)).version())
        .isEqualTo(2);
    assertThat(kind(proposing.withdraw(KEEPER, award.id(), 1, "重新提報", NOW)))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(granted(proposing.withdraw(KEEPER, award.id(), 2, "重新提報", NOW)).state())
        .isEqualTo(AwardState.WITHDRAWN);
    assertThat(kind(decide(PRINCIPAL, changed.withdrawn(), verdict(meeting(true), "嘉獎一次"))))
        .isEqualTo(ProblemKind.WRONG_STATE);
  }

  private Answer<Award> propose(Optional<PersonId> person) {
    return proposing.propose(KEEPER, proposal(person), NOW);
  }

  private static Proposal proposal(Optional<PersonId> person) {
    return new Proposal(new Term(YEAR, Semester.FIRST), "林老師", person, "教務處", "認證及時", "嘉獎一次");
  }

  private Answer<Award> decide(Actor by, Award award, Verdict verdict) {
    return deciding.decide(by, award.id(), award.version(), verdict, NOW);
  }

  private static Verdict verdict(MeetingId meeting, String kind) {
    return new Verdict(meeting, Optional.of(kind), "");
  }

  private MeetingId meeting(boolean held) {
    Meeting planned =
        granted(
            holding.plan(
                KEEPER, new Plan(LocalDateTime.of(2026, 11, 19, 10, 0), "校史室", "成效評核"), NOW));
    if (held) {
      granted(
          holding.record(
              KEEPER,
              planned.id(),
              1,
              new Minutes(
                  List.of(new Attendance(Seat.PRINCIPAL, "洪校長", Presence.PRESENT)),
                  List.of("照案通過"),
                  ""),
              NOW));
    }
    return planned.id();
  }
}
