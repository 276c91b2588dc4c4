package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.MING;
import static tw.portfolio.work.WorkKind.OUTCOME;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;
import tw.portfolio.work.outcome.CertificationStore.QueueRequest;
import tw.portfolio.work.outcome.CertificationStore.Undoing;

/** What every {@link CertificationStore} demands of a decision that is undone. */
public abstract class UndoingContract extends StoreContract {
  private static final QueueRequest LINS =
      new QueueRequest(SCHOOL, Staff.LIN.id(), Optional.empty(), Optional.empty(), 50);

  @Test
  void shouldLeaveNothingOfTheDecisionAndPutThePieceBackIntoTheQueue() {
    for (Journey decided :
        List.of(
            journey(MING, MING_PHYSICS).certified(),
            journey(MING, MING_PHYSICS).sent().giveBack("請補「參考文獻」"))) {
      Undoing undoing = undoing(decided, Staff.LIN);

      assertWritten(stores.certification().undo(undoing));

      Piece expected = decided.piece().with(new Status.Sent(NOW, undoing.sent().label()));
      assertThat(stores.pieces().find(SCHOOL, decided.id())).contains(expected);
      assertThat(queue()).contains(expected);
      assertThat(stores.certification().decided(LINS).entries()).doesNotContain(expected);
      assertThat(stores.pieces().history(SCHOOL, decided.id()))
          .contains(
              new HistoryEntry(
                  NOW,
                  Author.of(Staff.actor(Staff.LIN)),
                  Transition.UNDO,
                  Optional.of(decided.piece().state()),
                  Optional.of(PieceState.SENT),
                  "按錯了"));
    }
  }

  @Test
  void shouldRefuseWhoHasNotDecidedOrTeachesNoMore() {
    Journey certified = journey(MING, MING_PHYSICS).certified();

    assertThat(reasons(undo(undoing(certified, Staff.DEPUTY))))
        .containsExactly(new DecisionRefusal.PieceDiffers(Optional.of(certified.piece())));
    assertThat(reasons(undo(undoing(certified, Staff.CHANG))))
        .containsExactly(
            new DecisionRefusal.NotDeputy(),
            new DecisionRefusal.PieceDiffers(Optional.of(certified.piece())));
    stores.writer().people(YEAR, List.of(Offices.holding(Staff.LIN, Role.EQUIPMENT_HEAD)));
    assertThat(reasons(undo(undoing(certified, Staff.LIN))))
        .containsExactly(new DecisionRefusal.NotTeaching());
    stores.writer().people(YEAR, List.of(Offices.disabled(Staff.LIN)));
    assertThat(reasons(undo(undoing(certified, Staff.LIN))))
        .containsExactly(new DecisionRefusal.AccountDisabled());
  }

  @Test
  void shouldRefuseWhatIsChosen() {
    Journey certified = journey(MING, MING_PHYSICS).certified();
    assertWritten(choose(OUTCOME, certified));

    assertThat(reasons(undo(undoing(certified, Staff.LIN))))
        .containsExactly(new DecisionRefusal.Chosen(choice(OUTCOME)));
    assertWritten(choose(OUTCOME));
    assertWritten(undo(undoing(certified, Staff.LIN)));
    assertThat(reasons(choose(OUTCOME, certified))).isNotEmpty();
  }

  @Test
  void shouldRefuseWhatIsTakenOtherwiseNow() {
    Journey certified = journey(MING, MING_PHYSICS).certified();
    Undoing before = undoing(certified, Staff.LIN);
    Enrolment now = Courses.taking(MING, Courses.PHYSICS, "物理", Staff.CHANG);
    stores.writer().enrolments(List.of(now));

    assertThat(reasons(undo(before))).containsExactly(new DecisionRefusal.CourseDiffers());
  }

  @Test
  void shouldRefuseWhatIsNotDecidedAsItWasSeen() {
    Journey here = journey(MING, MING_PHYSICS).certified();
    Undoing undoing = undoing(here, Staff.LIN);
    assertWritten(undo(undoing));

    assertThat(reasons(undo(undoing)))
        .containsExactly(new DecisionRefusal.PieceDiffers(stores.pieces().find(SCHOOL, here.id())));
  }

  @Test
  void shouldRefuseOutsideTheCertificationWindow() {
    Journey certified = journey(MING, MING_PHYSICS).certified();
    openOnly(WindowKind.SELECTION);

    assertThat(reasons(undo(undoing(certified, Staff.LIN))))
        .containsExactly(
            new DecisionRefusal.Settings(
                new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR))));
  }

  @Test
  void shouldLetOneOfUndoingAndChoosingWin() throws InterruptedException {
    Journey certified = journey(MING, MING_PHYSICS).certified();

    assertThat(
            written(
                List.of(
                    () -> undo(undoing(certified, Staff.LIN)), () -> choose(OUTCOME, certified))))
        .isEqualTo(1);
  }

  private WriteResult<DecisionRefusal> undo(Undoing undoing) {
    return stores.certification().undo(undoing);
  }

  private static Undoing undoing(Journey decided, Person by) {
    return new Undoing(
        open(WindowKind.CERTIFICATION),
        decided.piece(),
        Staff.actor(by),
        Optional.of(MING_PHYSICS),
        new CourseTeacher(Staff.LIN.id(), Staff.LIN.name()),
        "按錯了");
  }

  private List<Piece> queue() {
    return stores.certification().waiting(LINS).entries();
  }
}
