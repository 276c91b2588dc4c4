package tw.portfolio.access.item;

import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** People and deputies as items. */
public final class PersonItems {
  /** A set, so that a role is given or taken back whatever else happens to the others. */
  public static final String ROLES = "roles";

  public static final String PERSON = "person";
  static final String NAME = "name";
  private static final String PLACE = "place";

  /** Only on an account that was disabled. */
  public static final String DISABLED = "disabled";

  /** Only on a student whom the register says to have left the school. */
  public static final String LEFT = "left";

  private PersonItems() {}

  public static Item write(Person person, Key key) {
    Item item =
        Item.at(key)
            .text("school", person.school().text())
            .text(PERSON, person.id().text())
            .text(NAME, person.name())
            .textSet(ROLES, person.roles().stream().map(Role::code).toList())
            .text("email", person.email());
    person.places().forEach(place -> item.map(place(place.year()), PlaceItems.write(place)));
    return person.active() ? item : item.flag(DISABLED, true);
  }

  /** That somebody is on the staff; who it is says the person's own item. */
  public static Item listed(SchoolCode school, PersonId person) {
    return Item.at(PersonKeys.listedPerson(school, person)).text(PERSON, person.text());
  }

  public static Person read(Item item) {
    return new Person(
        new SchoolCode(item.text("school")),
        new PersonId(item.text(PERSON)),
        item.text(NAME),
        item.textSet(ROLES).stream().map(PersonItems::role).collect(Collectors.toSet()),
        item.optionalText("email"),
        item.names()
            .filter(name -> name.startsWith(PLACE))
            .map(item::map)
            .map(PlaceItems::read)
            .collect(Collectors.toSet()),
        !item.has(DISABLED));
  }

  private static Role role(String code) {
    return Role.ofCode(code).orElseThrow(() -> new IllegalStateException("No role: " + code));
  }

  /**
   * The attribute with the place in that year: each year's is written by itself, so that the next
   * year's lists take nothing from this one's.
   */
  public static String place(SchoolYear year) {
    return PLACE + year;
  }

  /** Whether a person is in a year's class list. */
  public static boolean isStudent(Person person, SchoolYear year) {
    return !person.isStaff() && person.place(year).isPresent();
  }
}
