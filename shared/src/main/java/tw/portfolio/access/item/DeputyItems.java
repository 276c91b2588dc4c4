package tw.portfolio.access.item;

import java.time.LocalDate;
import java.util.List;
import tw.portfolio.access.Deputy;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** A deputy as items: one with the teacher, one with the deputy, one in the school's list. */
public final class DeputyItems {
  private DeputyItems() {}

  /** Where a deputy lies. */
  public static List<Key> keys(SchoolCode school, PersonId teacher, PersonId deputy) {
    return List.of(
        PersonKeys.deputy(school, teacher, deputy),
        PersonKeys.deputising(school, teacher, deputy),
        PersonKeys.listedDeputy(school, teacher, deputy));
  }

  public static Item write(Deputy deputy, Key key) {
    return Item.at(key)
        .text("school", deputy.school().text())
        .text("teacher", deputy.teacher().text())
        .text("deputy", deputy.deputy().text())
        .text("from", deputy.from().toString())
        .text("until", deputy.until().toString());
  }

  public static Deputy read(Item item) {
    return new Deputy(
        new SchoolCode(item.text("school")),
        new PersonId(item.text("teacher")),
        new PersonId(item.text("deputy")),
        LocalDate.parse(item.text("from")),
        LocalDate.parse(item.text("until")));
  }
}
