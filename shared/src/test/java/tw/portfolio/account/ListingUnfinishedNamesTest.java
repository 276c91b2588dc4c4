package tw.portfolio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.ProblemKind;

class ListingUnfinishedNamesTest {
  private final Campus campus = new Campus(Offices.aSchool());
  private final ListingUnfinishedNames listing =
      new ListingUnfinishedNames(campus.school(), new MemoryAccounts(campus.school()));

  private void called(Person person, String name) {
    campus
        .school()
        .people(
            YEAR,
            List.of(
                new Person(
                    person.school(),
                    person.id(),
                    name,
                    person.roles(),
                    person.email(),
                    person.places(),
                    person.active())));
  }

  private List<String> names(Person keeper) {
    return Answers.granted(listing.all(Staff.actor(keeper), YEAR)).stream()
        .map(Person::name)
        .toList();
  }

  @Test
  void shouldListNamesUntilTheyAreMended() {
    assertThat(names(Offices.REGISTRAR)).isEmpty();

    called(Staff.CHANG, "張〓豪");
    called(Students.MING, "王〓明");
    assertThat(names(Offices.REGISTRAR)).containsExactly("張〓豪", "王〓明");

    called(Staff.CHANG, "張志豪");
    assertThat(names(Offices.REGISTRAR)).containsExactly("王〓明");
  }

  @Test
  void shouldTellThemToWhomKeepsThemAlone() {
    assertThat(Answers.kind(listing.all(Staff.actor(Staff.LIN), YEAR)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }
}
