package tw.portfolio.settings.item;

import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SchoolName;

/** What a school is called, as an item. */
public final class SchoolNameItems {
  private static final String CHINESE = "chinese";
  private static final String ENGLISH = "english";

  private SchoolNameItems() {}

  /** Where it lies. */
  public static Key key(SchoolCode school) {
    return new Key(school + "#SCHOOL", "NAME");
  }

  public static Item write(SchoolCode school, SchoolName name) {
    return Item.at(key(school))
        .text(CHINESE, name.chinese())
        .text(ENGLISH, name.english())
        .number(Attributes.VERSION, name.version());
  }

  /** Reads what {@link #write} writes. */
  public static SchoolName read(Item item) {
    return new SchoolName(
        item.text(CHINESE), item.optionalText(ENGLISH), item.integer(Attributes.VERSION));
  }
}
