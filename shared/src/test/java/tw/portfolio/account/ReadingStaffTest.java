package tw.portfolio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Offices.PARENT;
import static tw.portfolio.samples.Offices.PRINCIPAL;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Staff.CHANG;
import static tw.portfolio.samples.Staff.LIN;
import static tw.portfolio.samples.Students.MING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.ReadingStaff.StaffPage;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.ProblemKind;

class ReadingStaffTest {
  private final Campus campus = new Campus(Offices.aSchool());
  private final ReadingStaff reading =
      new ReadingStaff(campus.school(), new MemoryAccounts(campus.school()));

  private List<Person> all(Person reader, Optional<Role> role, int most) {
    List<Person> people = new ArrayList<>();
    Optional<PersonId> after = Optional.empty();
    do {
      StaffPage page = Answers.granted(reading.page(Staff.actor(reader), role, after, most));
      people.addAll(page.people());
      after = page.next().map(PersonId::new);
    } while (after.isPresent());
    return people;
  }

  @Test
  void shouldListEverybodyInPagesOfAnySize() {
    List<Person> everybody = all(REGISTRAR, Optional.empty(), 100);

    assertThat(everybody).hasSize(9).extracting(Person::name).isSorted();
    for (int most : List.of(1, 4, 9)) {
      assertThat(all(REGISTRAR, Optional.empty(), most)).isEqualTo(everybody);
    }
    assertThat(all(REGISTRAR, Optional.of(Role.PRINCIPAL), 5)).containsExactly(PRINCIPAL);
  }

  @Test
  void shouldShowATeacherNoMoreThanTheNamesOfThoseWhoTeach() {
    campus.school().people(YEAR, List.of(Offices.disabled(CHANG)));

    assertThat(all(LIN, Optional.empty(), 3))
        .extracting(Person::name)
        .containsExactlyInAnyOrder("林美玲", "黃雅婷", "吳建宏");
    assertThat(all(LIN, Optional.empty(), 3))
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
                  reading.page(Staff.actor(reader), Optional.empty(), Optional.empty(), 9)))
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
