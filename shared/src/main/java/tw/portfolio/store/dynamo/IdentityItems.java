package tw.portfolio.store.dynamo;

import tw.portfolio.domain.record.NationalId;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;

/** National ids as items of their own: the one place that writes and reads them. */
final class IdentityItems {
  private IdentityItems() {}

  static Item write(SchoolCode school, PersonId person, NationalId identity) {
    return Item.at(Keys.identity(school, person))
        .text("person", person.text())
        .text("nationalId", identity.number());
  }

  static NationalId read(Item item) {
    return NationalId.of(item.text("nationalId"))
        .orElseThrow(() -> new IllegalStateException("Not a national id"));
  }

  static PersonId person(Item item) {
    return new PersonId(item.text("person"));
  }
}
