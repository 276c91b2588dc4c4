package tw.portfolio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.announcement.Audience;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Students;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.training.Attendance.OfStaff;
import tw.portfolio.training.Attendance.OfStudent;
import tw.portfolio.training.Training.Invited;
import tw.portfolio.training.Training.Plan;
import tw.portfolio.training.Training.Turnout;

/** What every {@link TrainingStore} does. */
public abstract class TrainingStoreContract extends StoreContract {
  private static final Author BY = new Author.Platform();

  private final Ids ids = new Ids(1);

  /** The store of the test. */
  protected TrainingStore store;

  /** Trainings beside the stores that were opened last. */
  protected abstract TrainingStore trainings();

  /** What was done according to the school's history, oldest first. */
  protected abstract List<ChangeAction> actions(Subject subject);

  @BeforeEach
  void openTheTrainings() {
    store = trainings();
  }

  @Test
  void shouldKeepTrainingsTheNewestFirst() {
    Training first = planned(LocalDateTime.of(2026, 9, 1, 10, 0));
    Training second = planned(LocalDateTime.of(2026, 10, 1, 10, 0));

    assertThat(store.all(SCHOOL)).containsExactly(second, first);
    assertThat(store.find(SCHOOL, first.id())).contains(first);
    assertThat(store.attendance(SCHOOL, first)).isEqualTo(Attendance.NONE);
    assertThat(store.all(new SchoolCode("213304"))).isEmpty();
    assertThat(store.find(new SchoolCode("213304"), first.id())).isEmpty();
  }

  @Test
  void shouldKeepWhoWasThereInPlaceOfWhatWasSaidBefore() {
    Training planned = planned(LocalDateTime.of(2026, 9, 1, 10, 0));
    Training held = attended(planned, list(true));
    Training again = attended(held, list(false));

    assertThat(store.attendance(SCHOOL, again)).isEqualTo(list(false));
    assertThat(store.find(SCHOOL, planned.id()).map(Training::turnout))
        .contains(new Turnout(3, 1, 4));
    assertThat(actions(new Subject(SubjectKind.TRAINING, planned.id().text())))
        .containsExactly(ChangeAction.ADD, ChangeAction.FINISH, ChangeAction.FINISH);
  }

  @Test
  void shouldChangeNothingWhereSomebodyElseWasFaster() {
    Training planned = planned(LocalDateTime.of(2026, 9, 1, 10, 0));
    Training held = attended(planned, list(true));

    assertThat(record(planned, planned.held(list(false).turnout()), list(false))).isFalse();
    assertThat(
            store.write(
                SCHOOL,
                planned.cancelled(),
                TrainingLine.of(
                    Optional.of(planned), planned.cancelled(), ChangeAction.CANCEL, BY, "改期", NOW)))
        .isFalse();

    assertThat(store.all(SCHOOL)).containsExactly(held);
    assertThat(store.attendance(SCHOOL, held)).isEqualTo(list(true));
  }

  /** 小明 and 小華, of whom 小明 was there or not, and one of the staff. */
  protected static Attendance list(boolean ming) {
    return new Attendance(
        List.of(new OfStudent(Students.MING.id(), ming), new OfStudent(Students.HUA.id(), false)),
        List.of(new OfStaff("林美玲", !ming)),
        4);
  }

  /** Plans one of students. */
  protected Training planned(LocalDateTime starts) {
    Training training =
        new Training(
            new TrainingId(ids.get()),
            new Plan(
                TrainingKind.STUDENTS,
                "系統操作",
                starts,
                "電腦教室",
                new Invited(Set.of(new Audience.OfGrade(1), new Audience.OfClass("301")), "導師")),
            TrainingState.PLANNED,
            Turnout.NONE,
            1);
    assertThat(
            store.write(
                SCHOOL,
                training,
                TrainingLine.of(Optional.empty(), training, ChangeAction.ADD, BY, "", NOW)))
        .isTrue();
    return training;
  }

  /** Writes down who was there. */
  protected Training attended(Training before, Attendance attendance) {
    Training held = before.held(attendance.turnout());
    assertThat(record(before, held, attendance)).isTrue();
    return held;
  }

  private boolean record(Training before, Training after, Attendance attendance) {
    return store.record(
        SCHOOL,
        after,
        attendance,
        TrainingLine.of(Optional.of(before), after, ChangeAction.FINISH, BY, "", NOW));
  }
}
