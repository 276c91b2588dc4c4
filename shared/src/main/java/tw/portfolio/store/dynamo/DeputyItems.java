package tw.portfolio.store.dynamo;

import java.time.LocalDate;
import java.util.List;
import tw.portfolio.domain.school.Deputy;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;

/** A deputy as items: one with the teacher, one with the deputy, one in the school's list. */
final class DeputyItems {
  private DeputyItems() {}

  /** Where a deputy lies. */
  static List<Key> keys(SchoolCode school, PersonId teacher, PersonId deputy) {
    return List.of(
        Keys.deputy(school, teacher, deputy),
        Keys.deputising(school, teacher, deputy),
        Keys.listedDeputy(school, teacher, deputy));
  }

  static Item write(Deputy deputy, Key key) {
    return Item.at(key)
        .text("school", deputy.school().text())
        .text("teacher", deputy.teacher().text())
        .text("deputy", deputy.deputy().text())
        .text("from", deputy.from().toString())
        .text("until", deputy.until().toString());
  }

  static Deputy read(Item item) {
    return new Deputy(
        new SchoolCode(item.text("school")),
        new PersonId(item.text("teacher")),
        new PersonId(item.text("deputy")),
        LocalDate.parse(item.text("from")),
        LocalDate.parse(item.text("until")));
  }
}
