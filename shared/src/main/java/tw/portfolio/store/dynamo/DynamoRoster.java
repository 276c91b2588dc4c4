package tw.portfolio.store.dynamo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.domain.school.Deputy;
import tw.portfolio.domain.school.ExtraTime;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.store.Roster;

/** The school's roster in DynamoDB. */
public final class DynamoRoster implements Roster {
  private final Table table;

  /** The roster in this table. */
  public DynamoRoster(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Person> person(SchoolCode school, PersonId id) {
    return table.get(Keys.personItem(school, id)).map(PersonItems::read);
  }

  @Override
  public List<Deputy> deputiesOf(SchoolCode school, PersonId teacher) {
    return table.query(Keys.person(school, teacher), Keys.DEPUTY).stream()
        .map(DeputyItems::read)
        .toList();
  }

  @Override
  public List<Deputy> deputisingOf(SchoolCode school, PersonId deputy) {
    return table.query(Keys.person(school, deputy), Keys.DEPUTISES).stream()
        .map(DeputyItems::read)
        .toList();
  }

  @Override
  public List<Person> students(SchoolCode school, SchoolYear year) {
    return table.query(Keys.classes(school, year), "").stream()
        .map(PersonItems::read)
        .sorted(
            Comparator.comparing((Person student) -> student.place(year).orElseThrow().className())
                .thenComparing(student -> student.place(year).orElseThrow().seat()))
        .toList();
  }

  @Override
  public Settings settings(SchoolCode school, SchoolYear year) {
    return SettingsItems.found(school, year, table.get(Keys.settings(school, year)));
  }

  @Override
  public List<ExtraTime> extraTime(SchoolCode school, PersonId student, SchoolYear year) {
    return table.query(Keys.studentYear(school, student, year), Keys.EXTENSION).stream()
        .map(StandingItems::read)
        .toList();
  }
}
