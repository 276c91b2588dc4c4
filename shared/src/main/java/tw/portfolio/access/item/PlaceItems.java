package tw.portfolio.access.item;

import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;

/** A student's class and seat (班級座號) as attributes. */
public final class PlaceItems {
  public static final String CLASS_NAME = "className";

  private PlaceItems() {}

  /** The place as attributes of their own. */
  public static Item write(ClassPlace place) {
    return Item.empty()
        .number("year", place.year().number())
        .text(CLASS_NAME, place.className())
        .number("seat", place.seat())
        .text("studentNumber", place.studentNumber());
  }

  /** Reads what {@link #write} writes. */
  public static ClassPlace read(Item item) {
    return new ClassPlace(
        new SchoolYear(item.integer("year")),
        item.text(CLASS_NAME),
        item.integer("seat"),
        item.text("studentNumber"));
  }
}
