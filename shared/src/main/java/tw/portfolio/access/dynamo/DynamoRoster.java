package tw.portfolio.access.dynamo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.access.item.DeputyItems;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.ClassOrder;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** The school's roster in DynamoDB. */
public final class DynamoRoster implements Roster {
  private final Table table;

  /** The roster in this table. */
  public DynamoRoster(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Person> person(SchoolCode school, PersonId id) {
    return table.get(PersonKeys.personItem(school, id)).map(PersonItems::read);
  }

  @Override
  public List<Deputy> deputiesOf(SchoolCode school, PersonId teacher) {
    return table.query(PersonKeys.person(school, teacher), PersonKeys.DEPUTY).stream()
        .map(DeputyItems::read)
        .toList();
  }

  @Override
  public List<Deputy> deputisingOf(SchoolCode school, PersonId deputy) {
    return table.query(PersonKeys.person(school, deputy), PersonKeys.DEPUTISES).stream()
        .map(DeputyItems::read)
        .toList();
  }

  @Override
  public List<Person> students(SchoolCode school, SchoolYear year) {
    return table.list(PersonKeys.classes(school, year)).stream()
        .map(PersonItems::read)
        .sorted(
            Comparator.comparing(
                (Person student) -> student.place(year).orElseThrow(), ClassOrder.BY_SEAT))
        .toList();
  }
}
