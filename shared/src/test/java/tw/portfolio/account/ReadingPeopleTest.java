package tw.portfolio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Offices.PARENT;
import static tw.portfolio.samples.Offices.PRINCIPAL;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Staff.CHANG;
import static tw.portfolio.samples.Staff.LIN;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.ReadingPeople.Listed;
import tw.portfolio.account.ReadingPeople.PeoplePage;
import tw.portfolio.account.ReadingPeople.Wanted;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Author;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.ProblemKind;

class ReadingPeopleTest {
  private final Campus campus = new Campus(Offices.aSchool());
  private final MemoryRecords records = new MemoryRecords(campus.school());
  private final ReadingPeople reading =
      new ReadingPeople(campus.school(), new MemoryAccounts(campus.school()), records);

  ReadingPeopleTest() {
    records.write(SCHOOL, Records.anew(Records.LIN), new Author.Platform(), "匯入", campus.now());
  }

  private List<Listed> listed(Person reader, Wanted wanted, int most) {
    List<Listed> people = new ArrayList<>();
    Optional<PersonId> after = Optional.empty();
    do {
      PeoplePage page =
          Answers.granted(reading.page(Staff.actor(reader), wanted, after, most, campus.now()));
      people.addAll(page.people());
      after = page.next().map(PersonId::new);
    } while (after.isPresent());
    return people;
  }

  private List<Person> all(Person reader, Wanted wanted, int most) {
    return listed(reader, wanted, most).stream().map(Listed::person).toList();
  }

  private static Wanted staff(Optional<Role> role) {
    return new Wanted(Optional.of(true), role, Optional.empty(), Optional.empty());
  }

  private static Wanted search(String text) {
    return new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text));
  }

  @Test
  void shouldListEverybodyInPagesOfAnySize() {
    List<Person> everybody = all(REGISTRAR, staff(Optional.empty()), 100);

    assertThat(everybody).hasSize(9).extracting(Person::name).isSorted();
    for (int most : List.of(1, 4, 9)) {
      assertThat(all(REGISTRAR, staff(Optional.empty()), most)).isEqualTo(everybody);
    }
    assertThat(all(REGISTRAR, staff(Optional.of(Role.PRINCIPAL)), 5)).containsExactly(PRINCIPAL);
    List<Person> students = campus.school().students(SCHOOL, YEAR);
    assertThat(all(REGISTRAR, Wanted.everybody(), 4))
        .isEqualTo(Stream.concat(everybody.stream(), students.stream()).toList());
  }

  @Test
  void shouldFindPeopleByPartOfTheNameOrTheBeginningOfANumber() {
    assertThat(all(REGISTRAR, search("小"), 9)).contains(MING, HUA).doesNotContain(LIN);
    assertThat(all(REGISTRAR, search("美玲"), 9)).containsExactly(LIN);
    assertThat(all(REGISTRAR, search("Ｔ１０１"), 9)).containsExactly(LIN);
    assertThat(all(REGISTRAR, search("S1"), 9)).contains(MING);
    assertThat(all(REGISTRAR, search("查無此人"), 9)).isEmpty();
    assertThat(listed(REGISTRAR, search("林美玲"), 9).getFirst().staffNumber()).contains("t101");
  }

  @Test
  void shouldFindTheStudentsOfAClassAndSayWhoseAccountIsDisabled() {
    campus.school().people(YEAR, List.of(Offices.disabled(MING)));
    Wanted class101 =
        new Wanted(Optional.of(false), Optional.empty(), Optional.of("101"), Optional.empty());

    assertThat(all(REGISTRAR, class101, 9)).extracting(Person::id).contains(MING.id(), HUA.id());
    assertThat(all(REGISTRAR, class101, 9))
        .filteredOn(person -> !person.active())
        .extracting(Person::id)
        .containsExactly(MING.id());
  }

  @Test
  void shouldShowStudentsAndNumbersToNobodyElse() {
    assertThat(all(LIN, Wanted.everybody(), 9)).allMatch(Person::isStaff);
    assertThat(all(LIN, search("王小明"), 9)).isEmpty();
    assertThat(listed(LIN, Wanted.everybody(), 9)).allMatch(one -> one.staffNumber().isEmpty());
    assertThat(all(LIN, search("t101"), 9)).isEmpty();
    Person curriculum = Offices.office(205, "教學組長", Role.CURRICULUM_HEAD);
    campus.school().people(YEAR, List.of(curriculum));
    assertThat(all(curriculum, Wanted.everybody(), 9)).contains(LIN).allMatch(Person::isStaff);
  }

  @Test
  void shouldShowATeacherNoMoreThanTheNamesOfThoseWhoTeach() {
    campus.school().people(YEAR, List.of(Offices.disabled(CHANG)));

    assertThat(all(LIN, Wanted.everybody(), 3))
        .extracting(Person::name)
        .containsExactlyInAnyOrder("林美玲", "黃雅婷", "吳建宏");
    assertThat(all(LIN, Wanted.everybody(), 3))
        .allMatch(person -> person.email().isEmpty() && person.latestPlace().isEmpty());
    assertThat(Answers.kind(reading.person(Staff.actor(LIN), REGISTRAR.id())))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(Answers.kind(reading.person(Staff.actor(LIN), MING.id())))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldShowNothingPersonalToThePrincipalAndTheParents() {
    for (Person reader : List.of(PRINCIPAL, PARENT, Staff.EQUIPMENT_HEAD)) {
      assertThat(
              Answers.kind(
                  reading.page(
                      Staff.actor(reader), Wanted.everybody(), Optional.empty(), 9, campus.now())))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
      assertThat(Answers.kind(reading.person(Staff.actor(reader), LIN.id())))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
  }

  @Test
  void shouldShowAStudentsAccountToWhoeverKeepsAccounts() {
    assertThat(Answers.granted(reading.person(Staff.actor(REGISTRAR), MING.id()))).isEqualTo(MING);
  }
}
