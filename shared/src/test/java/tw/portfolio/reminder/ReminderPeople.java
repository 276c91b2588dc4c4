package tw.portfolio.reminder;

import java.util.Optional;
import tw.portfolio.access.Person;

/** The usual people with other addresses. */
final class ReminderPeople {
  private ReminderPeople() {}

  static Person withoutAddress(Person person) {
    return with(person, Optional.empty());
  }

  static Person reachable(Person person) {
    return with(person, Optional.of(person.id().text() + "@mail.test"));
  }

  private static Person with(Person person, Optional<String> address) {
    return new Person(
        person.school(),
        person.id(),
        person.name(),
        person.roles(),
        address,
        person.places(),
        person.active());
  }
}
