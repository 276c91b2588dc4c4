package tw.portfolio.record.item;

import java.util.Optional;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.record.Student;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.NationalIdKey;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * National ids as items of their own, sealed, with the keyed hash by which they are compared: the
 * one place that writes and reads them.
 */
public final class NationalIdItems {
  private NationalIdItems() {}

  static Item write(SchoolCode school, Student student, NationalIdKey key) {
    return Item.at(NationalIdKeys.identity(school, student.person()))
        .text("person", student.person().text())
        .text("sealed", key.seal(school, student.person(), student.identity()))
        .text("mark", key.mark(student.identity()))
        .text("masked", student.identity().toString());
  }

  static NationalId read(SchoolCode school, Item item, NationalIdKey key) {
    return key.open(school, person(item), item.text("sealed"));
  }

  /** Whether that item is a national id. */
  public static boolean isOne(Item item) {
    return item.has("sealed");
  }

  /** Whose it is. */
  public static PersonId person(Item item) {
    return new PersonId(item.text("person"));
  }

  /** Its keyed hash. */
  public static String mark(Item item) {
    return item.text("mark");
  }

  /** As people are shown it, with its middle hidden; nothing has to be opened for it. */
  public static String masked(Item item) {
    return item.text("masked");
  }

  /** Says which student has an id, instead of what said so before. */
  static Item holder(Key key, String number, Optional<Item> before) {
    // Counted on, so that nobody takes what is written again for what was there before.
    return Item.at(key)
        .text("number", number)
        .number("version", before.map(item -> item.number("version")).orElse(0L) + 1);
  }

  /** The number of the student who has the id of that keyed hash. */
  public static String number(Item holder) {
    return holder.text("number");
  }
}
