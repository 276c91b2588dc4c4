package tw.portfolio.settings.item;

import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.ExtensionId;
import tw.portfolio.settings.ExtraTime;

/** A student's grade and extensions as items. */
public final class WindowBasisItems {
  static final String GRADE = "grade";
  private static final String EXTENSION = "extension";
  private static final String WINDOW = "window";
  static final String CLOSES = "closes";

  private WindowBasisItems() {}

  public static Item grade(SchoolCode school, PersonId student, SchoolYear year, int grade) {
    return Item.at(SettingsKeys.grade(school, student, year)).number(GRADE, grade);
  }

  public static Item write(SchoolCode school, PersonId student, ExtraTime time) {
    return Item.at(SettingsKeys.extraTime(school, student, time.id()))
        .text(EXTENSION, time.id().toString())
        .text(WINDOW, time.window().code())
        .instant(CLOSES, time.closes());
  }

  public static ExtraTime read(Item item) {
    return new ExtraTime(
        extensionId(item.text(EXTENSION)), window(item.text(WINDOW)), item.instant(CLOSES));
  }

  public static ExtensionId extensionId(String text) {
    return ExtensionId.parse(text)
        .orElseThrow(() -> new IllegalStateException("No extension's id"));
  }

  public static WindowKey window(String code) {
    return WindowKey.ofCode(code)
        .orElseThrow(() -> new IllegalStateException("No window: " + code));
  }
}
