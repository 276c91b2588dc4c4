package tw.portfolio.bench.reminders;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import tw.portfolio.history.Change;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.reminder.rule.ReminderRule;
import tw.portfolio.reminder.rule.ReminderSettings;
import tw.portfolio.reminder.rule.ReminderSettingsStore;
import tw.portfolio.school.SchoolCode;

/**
 * Asks for a school's rules, and then reminds teachers alone: others are told on some days only.
 */
record TeachersAlone(ReminderSettingsStore store) implements ReminderSettingsStore {
  @Override
  public ReminderSettings of(SchoolCode school) {
    ReminderSettings set = store.of(school);
    Map<ReminderKind, ReminderRule> rules = new EnumMap<>(ReminderKind.class);
    for (ReminderKind kind : ReminderKind.values()) {
      rules.put(kind, new ReminderRule(kind == ReminderKind.WAITING, true, 1, 0, true));
    }
    return new ReminderSettings(school, set.hour(), rules, set.returns(), set.version());
  }

  @Override
  public boolean keep(ReminderSettings next, Instant look, Change line) {
    throw new UnsupportedOperationException("The school keeps its rules");
  }
}
