package tw.portfolio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.account.SignIn.Provider.EDUCATION_CLOUD;
import static tw.portfolio.account.SignIn.Provider.POOL;
import static tw.portfolio.samples.Offices.PARENT;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Staff.LIN;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.SignInChange.What;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.SchoolCode;

/** What every {@link SignIns} does. */
public abstract class SignInsContract extends StoreContract {
  private static final SignIn CLOUD = new SignIn(EDUCATION_CLOUD, "a7F-1");
  private static final SchoolCode ELSEWHERE = new SchoolCode("190301");

  /** The sign-ins beside the school that was opened. */
  protected abstract SignIns signIns();

  /** The records of that school. */
  protected abstract RecordStore records();

  /** What was done to something, by the history. */
  protected abstract List<ChangeAction> actions(Subject subject);

  @BeforeEach
  void openTheOffices() {
    stores.writer().people(YEAR, List.of(REGISTRAR, PARENT));
  }

  private WriteResult<SignInRefusal> link(Person by, Person person, SignIn signIn) {
    return change(by, person, signIn, What.LINK, NOW);
  }

  private WriteResult<SignInRefusal> change(
      Person by, Person person, SignIn signIn, What what, Instant at) {
    return signIns()
        .change(new SignInChange(Staff.actor(by), person.id(), signIn, what, at, "開通帳號"));
  }

  private List<ChangeAction> actions(Person person) {
    return actions(new Subject(SubjectKind.PERSON, person.id().text()));
  }

  @Test
  void shouldFindThePersonByProviderAndSubjectOnly() {
    assertWritten(link(REGISTRAR, MING, CLOUD));

    assertThat(signIns().whose(CLOUD)).contains(MING);
    assertThat(signIns().whose(new SignIn(POOL, CLOUD.subject()))).isEmpty();
    assertThat(signIns().whose(new SignIn(EDUCATION_CLOUD, "A7F-1"))).isEmpty();
    assertThat(signIns().whose(new SignIn(EDUCATION_CLOUD, "a7F-1x"))).isEmpty();
    assertThat(signIns().of(SCHOOL, MING.id())).containsExactly(CLOUD);
    assertThat(signIns().of(SCHOOL, HUA.id())).isEmpty();
    assertThat(signIns().of(ELSEWHERE, MING.id())).isEmpty();
    assertThat(actions(MING)).containsExactly(ChangeAction.GRANT);
  }

  @ParameterizedTest
  @EnumSource(StudentStatus.class)
  void shouldKnowWhoHasLeftByTheRegisterAlone(StudentStatus status) {
    Student left =
        Records.moved(
            Records.MING,
            YEAR,
            status,
            status == StudentStatus.ENROLLED ? Records.MING.seat() : Optional.empty());

    write(Optional.empty(), Records.MING);
    assertThat(signIns().hasLeft(SCHOOL, MING.id())).isFalse();
    write(Optional.of(Records.MING), left);
    assertThat(signIns().hasLeft(SCHOOL, MING.id()))
        .isEqualTo(
            Set.of(
                    StudentStatus.TRANSFERRED,
                    StudentStatus.WITHDRAWN,
                    StudentStatus.GRADUATED,
                    StudentStatus.COMPLETED)
                .contains(status));
    write(Optional.of(left), Records.MING);
    assertThat(signIns().hasLeft(SCHOOL, MING.id())).as("come back").isFalse();
    assertThat(signIns().hasLeft(ELSEWHERE, MING.id())).isFalse();
  }

  private void write(Optional<Student> before, Student after) {
    if (before.filter(after::equals).isEmpty()) {
      RecordChange change = new RecordChange(before.map(SchoolRecord.class::cast), after);
      assertThat(records().write(SCHOOL, List.of(change), new Author.Platform(), "學籍名冊", NOW))
          .isEmpty();
    }
  }

  @Test
  void shouldGiveAnAccountToNobodyElse() {
    assertWritten(link(REGISTRAR, MING, CLOUD));

    assertThat(reasons(link(REGISTRAR, HUA, CLOUD))).containsExactly(new SignInRefusal.Taken());
    assertThat(signIns().whose(CLOUD)).contains(MING);
    assertThat(actions(HUA)).isEmpty();
  }

  @Test
  void shouldGiveAnAccountToNobodyOfAnotherSchool() {
    assertWritten(link(REGISTRAR, MING, CLOUD));
    Person keeper = elsewhere(Offices.office(901, "外校註冊組長", Role.REGISTRAR));
    Person student = elsewhere(Staff.teacher(902, "外校教師"));
    stores.writer().people(YEAR, List.of(keeper, student));

    assertThat(reasons(link(keeper, student, CLOUD))).containsExactly(new SignInRefusal.Taken());
    assertThat(reasons(change(keeper, MING, CLOUD, What.UNLINK, NOW)))
        .contains(new SignInRefusal.Differs());
    assertThat(signIns().whose(CLOUD)).contains(MING);
  }

  private static Person elsewhere(Person person) {
    return new Person(
        ELSEWHERE, person.id(), person.name(), person.roles(), person.email(), Optional.empty());
  }

  @Test
  void shouldKeepOneAccountOfAProviderAtTheMost() {
    assertWritten(link(REGISTRAR, LIN, CLOUD));
    assertWritten(link(REGISTRAR, LIN, new SignIn(POOL, "5f2e")));

    assertThat(reasons(link(REGISTRAR, LIN, new SignIn(EDUCATION_CLOUD, "b8"))))
        .containsExactly(new SignInRefusal.Differs());
    assertThat(signIns().of(SCHOOL, LIN.id()))
        .containsExactlyInAnyOrder(CLOUD, new SignIn(POOL, "5f2e"));
  }

  @Test
  void shouldTakeAnAccountAwayAndGiveItAgain() {
    assertWritten(link(REGISTRAR, MING, CLOUD));
    assertWritten(change(REGISTRAR, MING, CLOUD, What.UNLINK, NOW.plusSeconds(1)));

    assertThat(signIns().whose(CLOUD)).isEmpty();
    assertThat(signIns().of(SCHOOL, MING.id())).isEmpty();
    assertThat(reasons(change(REGISTRAR, MING, CLOUD, What.UNLINK, NOW.plusSeconds(2))))
        .contains(new SignInRefusal.Differs());
    assertThat(actions(MING)).containsExactly(ChangeAction.GRANT, ChangeAction.REVOKE);
    assertWritten(change(REGISTRAR, HUA, CLOUD, What.LINK, NOW.plusSeconds(3)));
    assertThat(signIns().whose(CLOUD)).contains(HUA);
  }

  @Test
  void shouldLinkNothingForWhoeverDoesNotKeepAccounts() {
    assertThat(reasons(link(PARENT, PARENT, CLOUD)))
        .containsExactly(new SignInRefusal.NoLongerPermitted());
    assertThat(reasons(link(LIN, MING, CLOUD))).contains(new SignInRefusal.NoLongerPermitted());
    assertThat(signIns().whose(CLOUD)).isEmpty();
  }

  @Test
  void shouldLetAKeeperLinkTheOwnAccount() {
    assertWritten(link(REGISTRAR, REGISTRAR, CLOUD));

    assertThat(signIns().whose(CLOUD)).contains(REGISTRAR);
  }

  @Test
  void shouldLinkNothingToNobody() {
    assertThat(reasons(link(REGISTRAR, Staff.teacher(999, "無此人"), CLOUD)))
        .containsExactly(new SignInRefusal.NoSuchPerson());
    assertThat(signIns().whose(CLOUD)).isEmpty();
  }

  @Test
  void shouldGiveAnAccountToOneOfTwoAtTheSameMoment() throws InterruptedException {
    assertThat(
            written(List.of(() -> link(REGISTRAR, MING, CLOUD), () -> link(REGISTRAR, HUA, CLOUD))))
        .isEqualTo(1);
    Person whose = signIns().whose(CLOUD).orElseThrow();
    assertThat(whose).isIn(MING, HUA);
    assertThat(actions(whose.equals(MING) ? HUA : MING)).isEmpty();
    assertThat(whose.roles()).containsExactly(Role.STUDENT);
  }

  private WriteResult<SignInRefusal> begin(Person by, Person person, Instant at) {
    return signIns().begin(new NewInvitation(Staff.actor(by), person.id(), at));
  }

  @Test
  void shouldLetOneOfTenSendAnInvitation() throws InterruptedException {
    assertThat(written(Collections.nCopies(10, () -> begin(REGISTRAR, LIN, NOW)))).isEqualTo(1);

    assertThat(reasons(begin(REGISTRAR, LIN, NOW.plusSeconds(59))))
        .containsExactly(new SignInRefusal.JustInvited());
    assertWritten(begin(REGISTRAR, LIN, NOW.plusSeconds(60)));
    assertWritten(begin(REGISTRAR, PARENT, NOW));
  }

  @Test
  void shouldLetTheNextSendAfterOneHasGivenUpAndNotAfterAnother() {
    assertWritten(begin(REGISTRAR, LIN, NOW));
    signIns().giveUp(new NewInvitation(Staff.actor(REGISTRAR), LIN.id(), NOW.minusSeconds(1)));
    assertThat(reasons(begin(REGISTRAR, LIN, NOW.plusSeconds(1))))
        .containsExactly(new SignInRefusal.JustInvited());

    signIns().giveUp(new NewInvitation(Staff.actor(REGISTRAR), LIN.id(), NOW));
    assertWritten(begin(REGISTRAR, LIN, NOW.plusSeconds(1)));
  }

  @Test
  void shouldLetTheNextSendOnceTheAccountIsTakenAway() {
    SignIn own = new SignIn(POOL, "5f2e");
    assertWritten(begin(REGISTRAR, LIN, NOW));
    assertWritten(link(REGISTRAR, LIN, own));
    assertWritten(change(REGISTRAR, LIN, own, What.UNLINK, NOW.plusSeconds(1)));

    assertWritten(begin(REGISTRAR, LIN, NOW.plusSeconds(2)));
  }

  @Test
  void shouldLetNobodyInviteButThoseWhoKeepAccounts() {
    assertThat(reasons(begin(PARENT, LIN, NOW)))
        .containsExactly(new SignInRefusal.NoLongerPermitted());
    assertWritten(begin(REGISTRAR, LIN, NOW));
  }

  @Test
  void shouldFindWhoIsDisabledAsDisabled() {
    assertWritten(link(REGISTRAR, LIN, CLOUD));
    stores.writer().people(YEAR, List.of(Offices.disabled(LIN)));

    assertThat(signIns().whose(CLOUD)).map(Person::active).contains(false);
  }
}
