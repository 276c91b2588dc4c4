package tw.portfolio.store.dynamo;

import java.time.LocalDate;
import java.util.stream.Collectors;
import tw.portfolio.domain.school.Deputy;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.Role;
import tw.portfolio.domain.school.SchoolCode;

/** People and deputies as items. */
final class PersonItems {
  private PersonItems() {}

  static Item write(Person person, Key key) {
    Item item =
        Item.at(key)
            .text("school", person.school().text())
            .text("person", person.id().text())
            .text("name", person.name())
            .texts("roles", person.roles().stream().map(Role::name).sorted().toList())
            .text("email", person.email());
    person.place().ifPresent(place -> item.map("place", PieceItems.write(place)));
    return item;
  }

  static Person read(Item item) {
    return new Person(
        new SchoolCode(item.text("school")),
        new PersonId(item.text("person")),
        item.text("name"),
        item.texts("roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
        item.optionalText("email"),
        item.optionalMap("place").map(PieceItems::readPlace));
  }

  /** Whether a person is in a year's class list. */
  static boolean isStudent(Person person) {
    return person.roles().contains(Role.STUDENT) && person.place().isPresent();
  }

  static Item write(Deputy deputy, Key key) {
    return Item.at(key)
        .text("school", deputy.school().text())
        .text("teacher", deputy.teacher().text())
        .text("deputy", deputy.deputy().text())
        .text("from", deputy.from().toString())
        .text("until", deputy.until().toString());
  }

  static Deputy readDeputy(Item item) {
    return new Deputy(
        new SchoolCode(item.text("school")),
        new PersonId(item.text("teacher")),
        new PersonId(item.text("deputy")),
        LocalDate.parse(item.text("from")),
        LocalDate.parse(item.text("until")));
  }
}
