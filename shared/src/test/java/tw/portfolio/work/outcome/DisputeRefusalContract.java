package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.Piece;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;
import tw.portfolio.work.outcome.DisputeStore.By;

/** What every {@link DisputeStore} demands of whoever takes a step. */
public abstract class DisputeRefusalContract extends DisputeSteps {
  @Test
  void shouldRefuseWhoIsNotInCharge() {
    Piece raised = raise(returned(MING, MING_PHYSICS));

    assertThat(refused(raised, teacher(Staff.HOMEROOM)))
        .containsExactly(new DecisionRefusal.NotDeputy());
    assertThat(refused(raised, teacher(Staff.DIRECTOR)))
        .containsExactly(new DecisionRefusal.NotTeaching(), new DecisionRefusal.NotDeputy());
    assertThat(refused(raised, new By.Homeroom(Staff.actor(Staff.HOMEROOM), YEAR, "102")))
        .containsExactly(new DecisionRefusal.NotInCharge());
    assertThat(refused(raised, new By.Homeroom(Staff.actor(Staff.LIN), YEAR, "101")))
        .containsExactly(new DecisionRefusal.NotInCharge());
    assertThat(refused(raised, new By.Office(Staff.actor(Staff.LIN))))
        .containsExactly(new DecisionRefusal.NotInCharge());
    assertThat(stores.pieces().find(SCHOOL, raised.id())).contains(raised);
  }

  @Test
  void shouldLetADeputyAnswer() {
    keep(raise(returned(MING, MING_PHYSICS)), teacher(Staff.DEPUTY));
  }

  @Test
  void shouldRefuseAccountsThatAreDisabled() {
    Piece raised = raise(returned(MING, MING_PHYSICS));
    stores.writer().people(YEAR, List.of(Offices.disabled(Staff.LIN), Offices.disabled(MING)));

    assertThat(refused(raised, teacher(Staff.LIN)))
        .containsExactly(new DecisionRefusal.AccountDisabled());
    assertThat(refused(raised, new By.Student(Students.actor(MING))))
        .containsExactly(new DecisionRefusal.AccountDisabled());
    Person gone = Offices.holding(Staff.EQUIPMENT_HEAD, Role.TEACHER);
    stores.writer().people(YEAR, List.of(gone));
    assertThat(refused(raised, new By.Office(Staff.actor(gone))))
        .containsExactly(new DecisionRefusal.NotInCharge());
  }

  @Test
  void shouldRefuseWhatHasChangedSince() {
    Piece returned = returned(MING, MING_PHYSICS);
    Piece raised = raise(returned);

    assertThat(reasons(raising(returned)))
        .containsExactly(new DecisionRefusal.PieceDiffers(Optional.of(raised)));
  }

  @Test
  void shouldRefuseWhatIsTakenOtherwiseNow() {
    Piece raised = raise(returned(MING, MING_PHYSICS));
    stores.writer().enrolments(List.of(Courses.taking(MING, Courses.PHYSICS, "物理", Staff.CHANG)));

    assertThat(refused(raised, teacher(Staff.LIN)))
        .containsExactly(new DecisionRefusal.CourseDiffers());
  }

  @Test
  void shouldTakeItsTimeButLookAgainOnlyWhileCertificationIsOpen() {
    Piece returned = returned(MING, MING_HISTORY);
    openOnly(WindowKind.SELECTION);

    Piece raised = raise(returned);
    By office = new By.Office(Staff.actor(Staff.DIRECTOR));
    stores.writer().people(YEAR, List.of(Staff.DIRECTOR));

    assertThat(
            reasons(
                write(
                    Transition.ORDER_ANOTHER_LOOK,
                    raised,
                    raised.with(new Status.Sent(NOW, label(raised))),
                    office,
                    WindowKind.CERTIFICATION)))
        .containsExactly(
            new DecisionRefusal.Settings(
                new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR))));
  }

  @Test
  void shouldLetOneOfTwoAnswersWin() throws InterruptedException {
    Piece raised = raise(returned(MING, MING_PHYSICS));

    assertThat(
            written(
                List.of(
                    () -> keeping(raised, teacher(Staff.LIN)),
                    () -> keeping(raised, teacher(Staff.DEPUTY)))))
        .isEqualTo(1);
  }
}
