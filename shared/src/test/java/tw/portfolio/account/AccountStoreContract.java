package tw.portfolio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Offices.INFORMATION;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Staff.LIN;
import static tw.portfolio.samples.Students.MING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.AccountChange.What;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolCode;

/** What every {@link AccountStore} does. */
public abstract class AccountStoreContract extends StoreContract {
  /** The accounts of the school that was opened. */
  protected abstract AccountStore accounts();

  /** Its history. */
  protected abstract ChangeLog log();

  @BeforeEach
  void openTheOffices() {
    stores
        .writer()
        .people(YEAR, List.of(REGISTRAR, INFORMATION, Offices.PRINCIPAL, Offices.PARENT));
  }

  private WriteResult<AccountRefusal> change(Person by, Person person, What what) {
    return change(by, person, what, NOW);
  }

  private WriteResult<AccountRefusal> change(Person by, Person person, What what, Instant at) {
    return accounts().change(new AccountChange(Staff.actor(by), person.id(), what, at, "職務異動"));
  }

  private static What give(Role role) {
    return new What.Give(role);
  }

  private static What takeBack(Role role) {
    return new What.TakeBack(role, Optional.empty());
  }

  private Person now(Person person) {
    Person known = stores.roster().person(SCHOOL, person.id()).orElseThrow();
    if (person.isStaff()) {
      assertThat(accounts().staff(SCHOOL)).contains(known);
    }
    return known;
  }

  private List<Change> lines(Person person) {
    return log().of(SCHOOL, new Subject(SubjectKind.PERSON, person.id().text()));
  }

  @Test
  void shouldListTheStaffOfTheSchoolByName() {
    assertThat(accounts().staff(SCHOOL))
        .extracting(Person::name)
        .isSorted()
        .contains("林美玲", "鄭文彬", "洪校長")
        .doesNotContain(MING.name())
        .hasSize(9);
    assertThat(accounts().staff(new SchoolCode("190301"))).isEmpty();
    assertThat(accounts().people(SCHOOL, List.of(MING.id(), REGISTRAR.id(), Ids.person(999))))
        .containsExactlyInAnyOrder(MING, REGISTRAR);
    assertThat(accounts().people(new SchoolCode("190301"), List.of(MING.id()))).isEmpty();
    assertThat(accounts().people(SCHOOL, List.of())).isEmpty();
  }

  @Test
  void shouldGiveSeveralRolesAndTakeOneBack() {
    assertWritten(change(REGISTRAR, LIN, give(Role.COURSE_COUNSELLOR)));
    assertWritten(change(INFORMATION, LIN, give(Role.EQUIPMENT_HEAD)));
    assertThat(now(LIN).roles())
        .containsExactlyInAnyOrder(Role.TEACHER, Role.COURSE_COUNSELLOR, Role.EQUIPMENT_HEAD);

    assertWritten(change(REGISTRAR, LIN, takeBack(Role.TEACHER), NOW.plusSeconds(1)));
    assertThat(now(LIN).roles())
        .containsExactlyInAnyOrder(Role.COURSE_COUNSELLOR, Role.EQUIPMENT_HEAD);
  }

  @Test
  void shouldLeaveAPersonWithoutARoleOnTheStaff() {
    assertWritten(change(REGISTRAR, LIN, takeBack(Role.TEACHER)));

    assertThat(now(LIN).roles()).isEmpty();
    assertWritten(change(REGISTRAR, LIN, give(Role.TEACHER), NOW.plusSeconds(1)));
    assertThat(now(LIN)).isEqualTo(LIN);
  }

  @Test
  void shouldWriteALineWithWhoWhatAndWhy() {
    assertWritten(change(REGISTRAR, LIN, give(Role.PRINCIPAL)));

    assertThat(lines(LIN))
        .containsExactly(
            new Change(
                new Subject(SubjectKind.PERSON, LIN.id().text()),
                NOW,
                Author.of(Staff.actor(REGISTRAR)),
                ChangeAction.GRANT,
                Optional.empty(),
                Optional.of("校長"),
                "職務異動",
                Optional.of(LIN.id())));
  }

  @Test
  void shouldGiveAClassWithTheHomeroomTeacherAndTakeItBackToo() {
    assertWritten(change(REGISTRAR, LIN, new What.GiveClass(ClassPlace.led(YEAR, "102"))));
    assertThat(now(LIN).latestPlace()).contains(ClassPlace.led(YEAR, "102"));
    assertThat(now(LIN).roles()).contains(Role.HOMEROOM_TEACHER);

    assertWritten(
        change(
            REGISTRAR,
            LIN,
            new What.TakeBack(Role.HOMEROOM_TEACHER, Optional.of(ClassPlace.led(YEAR, "102"))),
            NOW.plusSeconds(1)));
    assertThat(now(LIN)).isEqualTo(LIN);
    assertThat(lines(LIN)).extracting(Change::to).startsWith(Optional.of("導師（102 班）"));
    assertThat(lines(LIN)).extracting(Change::from).endsWith(Optional.of("導師（102 班）"));
  }

  @Test
  void shouldGiveNoSecondClassAndTakeNoneThatIsAnotherByNow() {
    assertWritten(change(REGISTRAR, LIN, new What.GiveClass(ClassPlace.led(YEAR, "102"))));
    Person leading = now(LIN);

    assertThat(reasons(change(REGISTRAR, LIN, new What.GiveClass(ClassPlace.led(YEAR, "103")))))
        .contains(new AccountRefusal.AccountDiffers(Optional.of(leading)));
    What other = new What.TakeBack(Role.HOMEROOM_TEACHER, Optional.of(ClassPlace.led(YEAR, "103")));
    assertThat(reasons(change(REGISTRAR, LIN, other)))
        .contains(new AccountRefusal.AccountDiffers(Optional.of(leading)));
    assertThat(now(LIN)).isEqualTo(leading);
  }

  @Test
  void shouldGiveNoClassThatIsAnotherByNow() {
    SchoolClass seen = Records.schoolClass("102", Optional.empty());
    RecordChange led = new RecordChange(Optional.of(seen), seen.ledBy(Optional.of(LIN)));
    What what = new What.GiveClass(seen.led());

    assertThat(
            reasons(
                accounts()
                    .change(
                        new AccountChange(
                            Staff.actor(REGISTRAR), LIN.id(), what, Optional.of(led), NOW, "導師"))))
        .contains(new AccountRefusal.ClassDiffers());
    assertThat(now(LIN)).isEqualTo(LIN);
    assertThat(lines(LIN)).isEmpty();
  }

  @Test
  void shouldSayWhoIsThereWhenNothingIsToBeDone() {
    assertThat(reasons(change(REGISTRAR, LIN, give(Role.TEACHER))))
        .contains(new AccountRefusal.AccountDiffers(Optional.of(LIN)));
    assertThat(reasons(change(REGISTRAR, LIN, takeBack(Role.PRINCIPAL))))
        .contains(new AccountRefusal.AccountDiffers(Optional.of(LIN)));
    assertThat(reasons(change(REGISTRAR, LIN, new What.Enable(true))))
        .contains(new AccountRefusal.AccountDiffers(Optional.of(LIN)));
    assertThat(lines(LIN)).isEmpty();
  }

  @Test
  void shouldGiveNoRoleToAStudentNorToNobody() {
    assertThat(reasons(change(REGISTRAR, MING, give(Role.TEACHER))))
        .contains(new AccountRefusal.AccountDiffers(Optional.of(MING)));
    Person nobody = Staff.teacher(999, "無此人");
    assertThat(reasons(change(REGISTRAR, nobody, give(Role.PRINCIPAL))))
        .contains(new AccountRefusal.AccountDiffers(Optional.empty()));
    assertThat(stores.roster().person(SCHOOL, Ids.person(999))).isEmpty();
    assertThat(now(MING)).isEqualTo(MING);
  }

  @Test
  void shouldChangeNothingForWhoeverDoesNotKeepAccounts() {
    assertThat(reasons(change(LIN, Staff.CHANG, give(Role.REGISTRAR))))
        .contains(new AccountRefusal.NoLongerPermitted());
    assertThat(reasons(change(Offices.PRINCIPAL, LIN, takeBack(Role.TEACHER))))
        .contains(new AccountRefusal.NoLongerPermitted());
    assertThat(now(Staff.CHANG)).isEqualTo(Staff.CHANG);
    assertThat(lines(Staff.CHANG)).isEmpty();
  }

  @Test
  void shouldChangeNothingForAKeeperWhoseAccountIsDisabled() {
    assertWritten(change(REGISTRAR, INFORMATION, new What.Disable(true)));

    assertThat(now(INFORMATION).active()).isFalse();
    assertThat(reasons(change(INFORMATION, LIN, give(Role.PRINCIPAL))))
        .contains(new AccountRefusal.NoLongerPermitted());

    assertWritten(change(REGISTRAR, INFORMATION, new What.Enable(true), NOW.plusSeconds(1)));
    assertThat(now(INFORMATION)).isEqualTo(INFORMATION);
    assertWritten(change(INFORMATION, LIN, give(Role.PRINCIPAL)));
  }

  @Test
  void shouldDisableAStudentWhoHasLeft() {
    assertWritten(change(REGISTRAR, MING, new What.Disable(false)));

    assertThat(now(MING).active()).isFalse();
    assertThat(now(MING).roles()).containsExactly(Role.STUDENT);
    assertThat(stores.roster().students(SCHOOL, YEAR)).extracting(Person::id).contains(MING.id());
    assertThat(accounts().staff(SCHOOL)).extracting(Person::id).doesNotContain(MING.id());
    assertThat(lines(MING)).extracting(Change::to).containsExactly(Optional.of("停用"));
  }

  @Test
  void shouldLetNobodyLockOneselfOut() {
    assertThat(change(REGISTRAR, REGISTRAR, takeBack(Role.REGISTRAR)))
        .isInstanceOf(WriteResult.Rejected.class);
    assertThat(change(REGISTRAR, REGISTRAR, new What.Disable(true)))
        .isInstanceOf(WriteResult.Rejected.class);
    assertThat(now(REGISTRAR)).isEqualTo(REGISTRAR);

    assertWritten(change(REGISTRAR, REGISTRAR, give(Role.ACADEMIC_DIRECTOR)));
    assertWritten(change(REGISTRAR, REGISTRAR, takeBack(Role.REGISTRAR), NOW.plusSeconds(1)));
    assertThat(now(REGISTRAR).roles()).containsExactly(Role.ACADEMIC_DIRECTOR);
  }

  @Test
  @Simultaneous
  void shouldAlwaysLeaveSomebodyWhoKeepsAccounts() throws InterruptedException {
    long written =
        written(
            List.of(
                () -> change(REGISTRAR, INFORMATION, takeBack(Role.INFORMATION_HEAD)),
                () -> change(INFORMATION, REGISTRAR, takeBack(Role.REGISTRAR))));

    assertThat(written).isEqualTo(1);
    assertThat(Set.of(now(REGISTRAR).roles().size(), now(INFORMATION).roles().size()))
        .containsExactlyInAnyOrder(0, 1);
  }

  @Test
  @Simultaneous
  void shouldLoseNoRoleOfThoseGivenAtTheSameMoment() throws InterruptedException {
    List<Role> roles =
        List.of(Role.PRINCIPAL, Role.EQUIPMENT_HEAD, Role.EXAMINATION_HEAD, Role.DISCIPLINE_HEAD);
    List<Callable<WriteResult<AccountRefusal>>> writes = new ArrayList<>();
    roles.forEach(role -> writes.add(() -> change(REGISTRAR, LIN, give(role))));
    writes.add(() -> change(INFORMATION, LIN, takeBack(Role.TEACHER)));

    assertThat(written(writes)).isEqualTo(5);
    assertThat(now(LIN).roles()).containsExactlyInAnyOrderElementsOf(roles);
    assertThat(lines(LIN)).hasSize(5);
  }
}
