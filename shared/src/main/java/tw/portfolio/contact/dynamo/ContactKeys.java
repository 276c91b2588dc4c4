package tw.portfolio.contact.dynamo;

import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Where contacts lie. */
final class ContactKeys {
  private ContactKeys() {}

  /** Those of a school, to be read together: only of people who have said something. */
  static String contacts(SchoolCode school) {
    return school + "#CONTACTS";
  }

  static Key contact(SchoolCode school, PersonId person) {
    return Shards.listed(contacts(school), person.text());
  }

  /** The code that somebody was sent last. */
  static Key code(SchoolCode school, PersonId person) {
    return new Key(PersonKeys.person(school, person), "ADDRESSCODE");
  }
}
