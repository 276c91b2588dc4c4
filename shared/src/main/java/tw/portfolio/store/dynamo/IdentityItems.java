package tw.portfolio.store.dynamo;

import java.util.Optional;
import tw.portfolio.domain.record.NationalId;
import tw.portfolio.domain.record.Student;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.IdentityKey;

/**
 * National ids as items of their own, sealed, with the keyed hash by which they are compared: the
 * one place that writes and reads them.
 */
final class IdentityItems {
  private IdentityItems() {}

  static Item write(SchoolCode school, Student student, IdentityKey key) {
    return Item.at(Keys.identity(school, student.person()))
        .text("person", student.person().text())
        .text("sealed", key.seal(school, student.person(), student.identity()))
        .text("mark", key.mark(student.identity()));
  }

  static NationalId read(SchoolCode school, Item item, IdentityKey key) {
    return key.open(school, person(item), item.text("sealed"));
  }

  static PersonId person(Item item) {
    return new PersonId(item.text("person"));
  }

  static String mark(Item item) {
    return item.text("mark");
  }

  /** Says which student has an id, instead of what said so before. */
  static Item holder(Key key, String number, Optional<Item> before) {
    // Counted on, so that nobody takes what is written again for what was there before.
    return Item.at(key)
        .text("number", number)
        .number("version", before.map(item -> item.number("version")).orElse(0L) + 1);
  }

  static String number(Item holder) {
    return holder.text("number");
  }
}
