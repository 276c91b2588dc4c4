package tw.portfolio.group;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.group.Meeting.Attendance;
import tw.portfolio.group.Meeting.Minutes;
import tw.portfolio.group.Meeting.Plan;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.SchoolCode;

/** What every {@link GroupStore} does. */
public abstract class GroupStoreContract extends StoreContract {
  private static final Author BY = new Author.Platform();
  private static final Minutes MINUTES =
      new Minutes(
          List.of(
              new Attendance(Seat.PRINCIPAL, "洪校長", Presence.PRESENT),
              new Attendance(Seat.PARENT, "謝會長", Presence.EXCUSED)),
          List.of("通過本學年度工作期程"),
          "討論三案");

  private final Ids ids = new Ids(1);
  private GroupStore groups;

  /** Groups beside the stores that were opened last. */
  protected abstract GroupStore groups();

  /** What was done according to the school's history, oldest first. */
  protected abstract List<ChangeAction> actions(Subject subject);

  @BeforeEach
  void openTheGroups() {
    groups = groups();
  }

  @Test
  void shouldKeepWhoHoldsTheSeats() {
    WorkingGroup group =
        new WorkingGroup(
            1,
            List.of(
                new Tenure(
                    Seat.SPORTS_TEACHER,
                    Staff.LIN.name(),
                    Optional.of(Staff.LIN.id()),
                    LocalDate.of(2026, 8, 1),
                    Optional.empty()),
                new Tenure(
                    Seat.PARENT,
                    "謝會長",
                    Optional.empty(),
                    LocalDate.of(2026, 8, 1),
                    Optional.of(LocalDate.of(2027, 7, 31)))));

    assertThat(groups.of(SCHOOL).group()).isEqualTo(WorkingGroup.UNSET);
    assertThat(seat(WorkingGroup.UNSET, group)).isTrue();
    assertThat(seat(WorkingGroup.UNSET, group)).isFalse();

    assertThat(groups.of(SCHOOL).group()).isEqualTo(group);
    assertThat(groups.of(new SchoolCode("213304")).group()).isEqualTo(WorkingGroup.UNSET);
  }

  @Test
  void shouldKeepMeetingsTheNewestFirst() {
    Meeting first = planned(LocalDateTime.of(2026, 8, 20, 10, 0));
    Meeting second = planned(LocalDateTime.of(2027, 2, 12, 14, 30));
    Meeting held = first.held(MINUTES);

    assertThat(write(Optional.of(first), held, ChangeAction.HAND_IN)).isTrue();
    assertThat(write(Optional.of(first), first.in(MeetingState.CANCELLED), ChangeAction.CANCEL))
        .isFalse();

    assertThat(groups.of(SCHOOL).meetings()).containsExactly(second, held);
    assertThat(actions(new Subject(SubjectKind.GROUP, first.id().text())))
        .containsExactly(ChangeAction.ADD, ChangeAction.HAND_IN);
  }

  private boolean seat(WorkingGroup before, WorkingGroup after) {
    return groups.seat(SCHOOL, after, GroupLine.of(before, after, BY, "", NOW));
  }

  private Meeting planned(LocalDateTime starts) {
    Meeting meeting =
        new Meeting(
            new MeetingId(ids.get()),
            new Plan(starts, "校史室", "一、工作期程"),
            MeetingState.PLANNED,
            Minutes.NONE,
            1);
    assertThat(write(Optional.empty(), meeting, ChangeAction.ADD)).isTrue();
    return meeting;
  }

  private boolean write(Optional<Meeting> before, Meeting after, ChangeAction action) {
    return groups.write(SCHOOL, after, GroupLine.of(before, after, action, BY, "", NOW));
  }
}
