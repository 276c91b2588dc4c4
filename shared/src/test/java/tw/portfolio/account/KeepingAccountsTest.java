package tw.portfolio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tw.portfolio.samples.Offices.INFORMATION;
import static tw.portfolio.samples.Offices.PARENT;
import static tw.portfolio.samples.Offices.PRINCIPAL;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Staff.LIN;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.KeepingAccounts.Office;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

class KeepingAccountsTest {
  private final Campus campus = new Campus(Offices.aSchool());
  private final MemoryRecords records = new MemoryRecords(campus.school());
  private final KeepingAccounts accounts =
      new KeepingAccounts(campus.school(), new MemoryAccounts(campus.school()), records);
  private final Permits permits = new Permits(campus.school());

  KeepingAccountsTest() {
    for (String name : List.of("102", "103")) {
      write(Optional.empty(), Records.schoolClass(name, Optional.empty()));
    }
  }

  private void write(Optional<SchoolRecord> before, SchoolClass after) {
    assertThat(
            records.write(
                SCHOOL,
                List.of(new RecordChange(before, after)),
                new Author.Platform(),
                "匯入",
                campus.now()))
        .isEmpty();
  }

  private Office lead(Person person, String className) {
    return new Office(person.id(), Role.HOMEROOM_TEACHER, Optional.of(className), "導師");
  }

  private SchoolClass schoolClass(String name) {
    RecordKey key = SchoolClass.keyOf(SchoolBuilder.YEAR, name);
    return (SchoolClass) records.find(SCHOOL, List.of(key)).get(key);
  }

  @Test
  void shouldSayInTheListOfClassesWhoLeadsThem() {
    Answers.granted(accounts.give(Staff.actor(REGISTRAR), lead(LIN, "102"), tick()));
    assertThat(schoolClass("102")).isEqualTo(Records.schoolClass("102", Optional.of(Records.LIN)));

    Answers.granted(takeBack(REGISTRAR, LIN, Role.HOMEROOM_TEACHER));
    assertThat(schoolClass("102")).isEqualTo(Records.schoolClass("102", Optional.empty()));
  }

  @Test
  void shouldAppointByAFileAgainWhomAnOfficeHadDismissed() {
    SchoolClass led = Records.schoolClass("102", Optional.of(Records.LIN));
    write(Optional.of(schoolClass("102")), led);
    Answers.granted(takeBack(REGISTRAR, LIN, Role.HOMEROOM_TEACHER));

    write(Optional.of(schoolClass("102")), led);

    assertThat(may(LIN, Permission.READ_CLASS_OUTCOMES)).isTrue();
  }

  @Test
  void shouldGiveNoClassThatAnotherLeadsOrThatThereIsNot() {
    Answers.granted(accounts.give(Staff.actor(REGISTRAR), lead(LIN, "102"), tick()));

    assertThat(
            Answers.refused(accounts.give(Staff.actor(REGISTRAR), lead(Staff.CHANG, "102"), tick()))
                .chinese())
        .contains(LIN.name());
    assertThat(
            Answers.kind(accounts.give(Staff.actor(REGISTRAR), lead(Staff.CHANG, "999"), tick())))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(lines(Staff.CHANG)).isEmpty();
  }

  @Test
  void shouldGiveAClassToWhoeverLedOneLastYear() {
    Instant nextYear = Instant.parse("2027-08-02T00:00:00Z");
    Answers.granted(accounts.give(Staff.actor(REGISTRAR), lead(LIN, "102"), tick()));
    write(Optional.empty(), Records.schoolClass(new SchoolYear(116), "103", Optional.empty()));

    Person led = Answers.granted(accounts.give(Staff.actor(REGISTRAR), lead(LIN, "103"), nextYear));

    assertThat(led.place(new SchoolYear(116)).orElseThrow().className()).isEqualTo("103");
  }

  private static Office office(PersonId person, Role role) {
    return new Office(person, role, Optional.empty(), "職務異動");
  }

  private Answer<Person> give(Person by, Person person, Role role) {
    return accounts.give(Staff.actor(by), office(person.id(), role), tick());
  }

  private Answer<Person> takeBack(Person by, Person person, Role role) {
    return accounts.takeBack(Staff.actor(by), office(person.id(), role), tick());
  }

  private Answer<Person> use(Person by, Person person, boolean active) {
    return accounts.use(Staff.actor(by), person.id(), active, "離職", tick());
  }

  private Instant tick() {
    return campus.pass(Duration.ofSeconds(1)).now();
  }

  private List<Change> lines(Person person) {
    return new MemoryChangeLog(campus.school())
        .of(SCHOOL, new Subject(SubjectKind.PERSON, person.id().text()));
  }

  private boolean may(Person person, Permission permission) {
    return permits.permitted(Staff.actor(person), permission) instanceof Answer.Granted;
  }

  @Test
  void shouldCountARoleFromTheNextRequestOnAndNotAfterItWasTakenBack() {
    assertThat(may(LIN, Permission.SUBMIT_OUTCOMES)).isFalse();

    Answers.granted(give(REGISTRAR, LIN, Role.EQUIPMENT_HEAD));
    assertThat(may(LIN, Permission.SUBMIT_OUTCOMES)).isTrue();

    Answers.granted(takeBack(REGISTRAR, LIN, Role.EQUIPMENT_HEAD));
    assertThat(may(LIN, Permission.SUBMIT_OUTCOMES)).isFalse();
    assertThat(lines(LIN)).extracting(Change::why).containsExactly("職務異動", "職務異動");
  }

  @Test
  void shouldChangeNothingWhenAskedTwice() {
    Answers.granted(give(REGISTRAR, LIN, Role.EQUIPMENT_HEAD));
    Person twice = Answers.granted(give(REGISTRAR, LIN, Role.EQUIPMENT_HEAD));
    Answers.granted(takeBack(REGISTRAR, LIN, Role.PRINCIPAL));
    Answers.granted(use(REGISTRAR, LIN, true));

    assertThat(twice.roles()).containsExactlyInAnyOrder(Role.TEACHER, Role.EQUIPMENT_HEAD);
    assertThat(lines(LIN)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void shouldGiveNoRoleOfTheStaffToAStudentAndNotTheStudentsToStaff(Role role) {
    assertThat(Answers.refused(give(REGISTRAR, MING, role)).kind())
        .isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(Answers.refused(give(REGISTRAR, LIN, Role.STUDENT)).kind())
        .isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(Answers.refused(takeBack(REGISTRAR, MING, Role.STUDENT)).kind())
        .isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldWantTheOldClassTakenBackBeforeAnotherIsGiven() {
    Office first = new Office(LIN.id(), Role.HOMEROOM_TEACHER, Optional.of("102"), "導師");
    Office other = new Office(LIN.id(), Role.HOMEROOM_TEACHER, Optional.of("103"), "導師");
    Answers.granted(accounts.give(Staff.actor(REGISTRAR), first, tick()));

    assertThat(Answers.refused(accounts.give(Staff.actor(REGISTRAR), other, tick())).chinese())
        .contains("102");
    Answers.granted(accounts.give(Staff.actor(REGISTRAR), first, tick()));
    Answers.granted(takeBack(REGISTRAR, LIN, Role.HOMEROOM_TEACHER));
    Person moved = Answers.granted(accounts.give(Staff.actor(REGISTRAR), other, tick()));
    assertThat(moved.latestPlace().orElseThrow().className()).isEqualTo("103");
    assertThat(lines(LIN))
        .extracting(Change::from, Change::to)
        .containsExactly(
            tuple(Optional.empty(), Optional.of("導師（102 班）")),
            tuple(Optional.of("導師（102 班）"), Optional.empty()),
            tuple(Optional.empty(), Optional.of("導師（103 班）")));
  }

  @Test
  void shouldLeaveTheRightToKeepAccountsWithWhoeverHasIt() {
    assertThat(Answers.refused(takeBack(REGISTRAR, REGISTRAR, Role.REGISTRAR)).kind())
        .isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(Answers.refused(use(REGISTRAR, REGISTRAR, false)).kind())
        .isEqualTo(ProblemKind.WRONG_STATE);

    Answers.granted(takeBack(INFORMATION, REGISTRAR, Role.REGISTRAR));
    assertThat(Answers.refused(takeBack(REGISTRAR, INFORMATION, Role.INFORMATION_HEAD)).kind())
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(Answers.refused(takeBack(INFORMATION, INFORMATION, Role.INFORMATION_HEAD)).kind())
        .isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(may(INFORMATION, Permission.KEEP_ACCOUNTS)).isTrue();
  }

  @Test
  void shouldRefuseWhoeverDoesNotKeepAccounts() {
    for (Person other : List.of(LIN, PRINCIPAL, PARENT, Staff.EQUIPMENT_HEAD, Staff.HOMEROOM)) {
      assertThat(Answers.refused(give(other, other, Role.INFORMATION_HEAD)).kind())
          .isEqualTo(ProblemKind.NOT_PERMITTED);
      assertThat(Answers.refused(use(other, LIN, false)).kind())
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
  }

  @Test
  void shouldKnowNobodyOfAnotherSchool() {
    Actor elsewhere =
        new Actor(new SchoolCode("190301"), REGISTRAR.id(), Actor.Kind.STAFF, REGISTRAR.name());
    assertThat(
            Answers.refused(accounts.give(elsewhere, office(LIN.id(), Role.PRINCIPAL), NOW)).kind())
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(
            Answers.refused(
                    accounts.give(
                        Staff.actor(REGISTRAR), office(Ids.person(888), Role.PRINCIPAL), NOW))
                .kind())
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void shouldRefuseADisabledPersonWhateverTheRolesAndRestoreThemLater(Permission permission) {
    for (Role role : Role.with(permission)) {
      Answers.granted(
          role == Role.HOMEROOM_TEACHER
              ? accounts.give(
                  Staff.actor(REGISTRAR),
                  new Office(LIN.id(), role, Optional.of("102"), "導師"),
                  tick())
              : give(REGISTRAR, LIN, role));
    }
    assertThat(may(LIN, permission)).isTrue();

    Answers.granted(use(REGISTRAR, LIN, false));
    assertThat(may(LIN, permission)).isFalse();
    assertThat(Answers.refused(permits.permitted(Staff.actor(LIN), permission)).chinese())
        .contains("停用");

    Answers.granted(use(REGISTRAR, LIN, true));
    assertThat(may(LIN, permission)).isTrue();
  }

  @Test
  void shouldDisableAStudentToo() {
    Person left = Answers.granted(use(REGISTRAR, MING, false));

    assertThat(left.active()).isFalse();
    assertThat(Answers.refused(permits.inUse(Students.actor(MING))).kind())
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }
}
