package tw.portfolio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.account.SignIn.Provider.EDUCATION_CLOUD;
import static tw.portfolio.samples.Offices.PARENT;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Staff.LIN;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.ActivationCodes.Made;
import tw.portfolio.account.ActivationCodes.Progress;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolCode;

/** What every {@link ActivationCodes} does. */
public abstract class ActivationCodesContract extends StoreContract {
  private static final SignIn MINGS = new SignIn(EDUCATION_CLOUD, "a7F-1");
  private static final SignIn HUAS = new SignIn(EDUCATION_CLOUD, "a7F-2");
  private static final Instant UNTIL = NOW.plus(Duration.ofDays(14));
  private static final ClassPlace CLASS = MING.place(YEAR).orElseThrow();
  private static final Person LEADER =
      new Person(
          SCHOOL,
          LIN.id(),
          LIN.name(),
          Set.of(Role.HOMEROOM_TEACHER),
          LIN.email(),
          Optional.of(ClassPlace.led(YEAR, CLASS.className())));

  /** The codes beside the school that was opened. */
  protected abstract ActivationCodes codes();

  /** Who signs in beside them. */
  protected abstract SignIns signIns();

  /** What was done to something, by the history. */
  protected abstract List<ChangeAction> actions(Subject subject);

  @BeforeEach
  void openTheOffices() {
    stores.writer().people(YEAR, List.of(REGISTRAR, PARENT, LEADER));
  }

  private WriteResult<ActivationRefusal> make(Person student, String mark) {
    return make(REGISTRAR, false, student, mark, NOW);
  }

  private WriteResult<ActivationRefusal> make(
      Person by, boolean asLeader, Person student, String mark, Instant at) {
    return codes()
        .make(
            new NewActivationCode(
                Staff.actor(by),
                asLeader,
                student,
                student.place(YEAR).orElse(CLASS),
                mark,
                at,
                at.plus(Duration.ofDays(14)),
                "開學"));
  }

  private WriteResult<ActivationRefusal> activate(Person student, SignIn signIn, String mark) {
    return activate(student, signIn, mark, NOW.plusSeconds(60));
  }

  private WriteResult<ActivationRefusal> activate(
      Person student, SignIn signIn, String mark, Instant at) {
    return codes().activate(new Activation(student, signIn, mark, at));
  }

  private List<ChangeAction> actions(Person person) {
    return actions(new Subject(SubjectKind.PERSON, person.id().text()));
  }

  private Progress progress(Person student) {
    return codes().progress(SCHOOL, List.of(student.id())).get(student.id());
  }

  @Test
  void shouldLinkTheAccountOnceByACodeThatWasMade() {
    assertThat(progress(MING)).isEqualTo(new Progress(false, Optional.empty()));
    assertWritten(make(MING, "mark-m-1"));
    assertThat(codes().find(SCHOOL, "mark-m-1")).contains(new Made(MING.id(), UNTIL));
    assertThat(progress(MING)).isEqualTo(new Progress(false, Optional.of(UNTIL)));

    assertWritten(activate(MING, MINGS, "mark-m-1"));

    assertThat(signIns().whose(MINGS)).contains(MING);
    assertThat(signIns().of(SCHOOL, MING.id())).containsExactly(MINGS);
    assertThat(codes().find(SCHOOL, "mark-m-1")).isEmpty();
    assertThat(progress(MING)).isEqualTo(new Progress(true, Optional.empty()));
    assertThat(actions(MING)).containsExactly(ChangeAction.GRANT, ChangeAction.GRANT);
    assertThat(reasons(activate(MING, HUAS, "mark-m-1")))
        .contains(new ActivationRefusal.HasAccount());
    assertThat(signIns().whose(HUAS)).isEmpty();
  }

  @Test
  void shouldVoidACodeWhenAnotherIsMade() {
    assertWritten(make(MING, "mark-m-1"));
    assertWritten(make(REGISTRAR, false, MING, "mark-m-2", NOW.plusSeconds(1)));

    assertThat(codes().find(SCHOOL, "mark-m-1")).isEmpty();
    assertThat(codes().find(SCHOOL, "mark-m-2")).isPresent();
    assertThat(reasons(activate(MING, MINGS, "mark-m-1")))
        .contains(new ActivationRefusal.NotGood());
    assertWritten(activate(MING, MINGS, "mark-m-2"));
  }

  @Test
  void shouldTakeACodeUntilItIsOver() {
    assertWritten(make(MING, "mark-m-1"));
    assertWritten(make(HUA, "mark-h-1"));

    assertThat(reasons(activate(MING, MINGS, "mark-m-1", UNTIL)))
        .containsExactly(new ActivationRefusal.NotGood());
    assertThat(codes().find(SCHOOL, "mark-m-1")).isPresent();
    assertWritten(activate(HUA, HUAS, "mark-h-1", UNTIL.minusNanos(1)));
  }

  @Test
  void shouldLinkNoAccountThatIsSomebodysAlready() {
    assertWritten(make(MING, "mark-m-1"));
    assertWritten(make(HUA, "mark-h-1"));
    assertWritten(activate(MING, MINGS, "mark-m-1"));

    assertThat(reasons(activate(HUA, MINGS, "mark-h-1")))
        .containsExactly(new ActivationRefusal.Taken());
    assertThat(codes().find(SCHOOL, "mark-h-1")).isPresent();
    assertWritten(activate(HUA, HUAS, "mark-h-1"));
  }

  @Test
  void shouldLinkOneOfTwoAccountsAtTheSameMoment() throws InterruptedException {
    assertWritten(make(MING, "mark-m-1"));

    assertThat(
            written(
                List.of(
                    () -> activate(MING, MINGS, "mark-m-1"),
                    () -> activate(MING, HUAS, "mark-m-1"))))
        .isEqualTo(1);
    assertThat(signIns().of(SCHOOL, MING.id())).hasSize(1);
    assertThat(actions(MING)).hasSize(2);
  }

  @Test
  void shouldMakeNoCodeForWhoeverSignsInAlready() {
    assertWritten(make(MING, "mark-m-1"));
    assertWritten(activate(MING, MINGS, "mark-m-1"));

    assertThat(reasons(make(REGISTRAR, false, MING, "mark-m-2", NOW.plusSeconds(90))))
        .containsExactly(new ActivationRefusal.HasAccount());
    assertThat(codes().find(SCHOOL, "mark-m-2")).isEmpty();
  }

  @Test
  void shouldMakeCodesForThoseWhoKeepAccountsAndForTheClassThatOneLeads() {
    assertWritten(make(LEADER, true, MING, "mark-m-1", NOW));
    Person elsewhere =
        new Person(
            SCHOOL,
            LEADER.id(),
            LEADER.name(),
            LEADER.roles(),
            LEADER.email(),
            Optional.of(ClassPlace.led(YEAR, "399")));
    stores.writer().people(YEAR, List.of(elsewhere));

    assertThat(reasons(make(LEADER, true, MING, "mark-m-2", NOW.plusSeconds(1))))
        .containsExactly(new ActivationRefusal.NoLongerPermitted());
    assertThat(reasons(make(LEADER, false, MING, "mark-m-3", NOW.plusSeconds(2))))
        .containsExactly(new ActivationRefusal.NoLongerPermitted());
    assertThat(reasons(make(PARENT, true, MING, "mark-m-4", NOW.plusSeconds(3))))
        .containsExactly(new ActivationRefusal.NoLongerPermitted());
    assertThat(codes().find(SCHOOL, "mark-m-1")).isPresent();
    assertThat(actions(MING)).hasSize(1);
  }

  @Test
  void shouldMakeNoCodeForStaffNorForWhoeverIsNotInUse() {
    assertThat(reasons(make(LIN, "mark-l-1"))).containsExactly(new ActivationRefusal.NotInUse());
    assertWritten(make(HUA, "mark-h-1"));
    stores.writer().people(YEAR, List.of(Offices.disabled(MING), Offices.disabled(HUA)));

    assertThat(reasons(make(MING, "mark-m-1"))).containsExactly(new ActivationRefusal.NotInUse());
    assertThat(reasons(activate(HUA, HUAS, "mark-h-1")))
        .containsExactly(new ActivationRefusal.NotInUse());
  }

  @Test
  void shouldFindNoCodeOfAnotherSchool() {
    assertWritten(make(MING, "mark-m-1"));

    assertThat(codes().find(new SchoolCode("190301"), "mark-m-1")).isEmpty();
  }
}
