package tw.portfolio.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import tw.portfolio.access.Person;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Where mail reaches people, for whoever sends some: the own address that somebody has confirmed
 * before the one that the school has, and none that mails came back from.
 */
public final class Addresses {
  private final ContactStore contacts;

  /** The addresses by what is kept here, and what the roster says of the people. */
  public Addresses(ContactStore contacts) {
    this.contacts = contacts;
  }

  /** How one person is reached. One round trip. */
  public Reach of(Person person) {
    return contacts.of(person.school(), person.id()).reach(person);
  }

  /** How each of these people of a school is reached. One round trip for every hundred. */
  public Map<PersonId, Reach> of(SchoolCode school, Collection<Person> people) {
    return people.isEmpty()
        ? Map.of()
        : reaches(contacts.of(school, people.stream().map(Person::id).toList()), people);
  }

  /** The same where they are many of their school: as long as one round trip, eight requests. */
  public Map<PersonId, Reach> ofMany(SchoolCode school, Collection<Person> people) {
    return reaches(contacts.all(school), people);
  }

  private static Map<PersonId, Reach> reaches(
      Map<PersonId, Contact> known, Collection<Person> people) {
    Map<PersonId, Reach> found = new HashMap<>();
    for (Person person : people) {
      found.put(person.id(), known.getOrDefault(person.id(), Contact.NONE).reach(person));
    }
    return found;
  }
}
