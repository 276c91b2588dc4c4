package tw.portfolio.reminder.rule.dynamo;

import java.util.EnumMap;
import java.util.Map;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.reminder.rule.ReminderRule;
import tw.portfolio.reminder.rule.ReminderSettings;
import tw.portfolio.reminder.rule.ReturnRule;
import tw.portfolio.school.SchoolCode;

/** A school's rules as an item, each rule a map. */
final class ReminderSettingsItems {
  static final String HOUR = "hour";

  private static final String RETURNS = "returns";

  private ReminderSettingsItems() {}

  static Key key(SchoolCode school) {
    return new Key(school + "#REMINDERS", "RULES");
  }

  static Item write(ReminderSettings settings) {
    Item rules = Item.empty();
    settings.rules().forEach((kind, rule) -> rules.map(kind.code(), write(rule)));
    return Item.at(key(settings.school()))
        .text("school", settings.school().text())
        .number(HOUR, settings.hour())
        .map("rules", rules)
        .map(
            RETURNS,
            Item.empty()
                .flag("on", settings.returns().on())
                .flag("demanded", settings.returns().demanded()))
        .number(Attributes.VERSION, settings.version());
  }

  private static Item write(ReminderRule rule) {
    return Item.empty()
        .flag("on", rule.on())
        .flag("first", rule.first())
        .number("every", rule.every())
        .number("last", rule.last())
        .flag("demanded", rule.demanded());
  }

  static ReminderSettings read(Item item) {
    Item stored = item.map("rules");
    Map<ReminderKind, ReminderRule> rules = new EnumMap<>(ReminderKind.class);
    for (ReminderKind kind : ReminderKind.values()) {
      stored.optionalMap(kind.code()).ifPresent(rule -> rules.put(kind, readRule(rule)));
    }
    return new ReminderSettings(
        new SchoolCode(item.text("school")),
        item.integer(HOUR),
        rules,
        new ReturnRule(flag(item.map(RETURNS), "on"), flag(item.map(RETURNS), "demanded")),
        item.integer(Attributes.VERSION));
  }

  private static ReminderRule readRule(Item rule) {
    return new ReminderRule(
        flag(rule, "on"),
        flag(rule, "first"),
        rule.integer("every"),
        rule.integer("last"),
        flag(rule, "demanded"));
  }

  private static boolean flag(Item rule, String name) {
    return rule.optionalFlag(name).orElse(false);
  }
}
