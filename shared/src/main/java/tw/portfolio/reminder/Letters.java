package tw.portfolio.reminder;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tw.portfolio.access.Person;
import tw.portfolio.contact.Addresses;
import tw.portfolio.contact.Reach;
import tw.portfolio.reminder.delivery.Letter;
import tw.portfolio.reminder.digest.Digest;
import tw.portfolio.reminder.digest.DueLine;
import tw.portfolio.reminder.digest.SchoolDay;
import tw.portfolio.school.PersonId;

/** Makes letters of what people are missing: to each who wants one, or has to have it. */
final class Letters {
  private final Addresses addresses;
  private final SchoolDay day;

  Letters(Addresses addresses, SchoolDay day) {
    this.addresses = addresses;
    this.day = day;
  }

  /** Those of a day. One round trip for every hundred people. */
  List<Letter> of(Collection<Person> people, Map<PersonId, List<DueLine>> missing) {
    Map<PersonId, Reach> reaches = addresses.of(day.school(), people);
    return people.stream()
        .sorted(Comparator.comparing(person -> person.id().text()))
        .flatMap(
            person ->
                Digest.of(
                    person,
                    missing.getOrDefault(person.id(), List.of()),
                    reaches.get(person.id()),
                    day)
                    .map(digest -> new Letter(digest, reaches.get(person.id()).address()))
                    .stream())
        .toList();
  }
}
