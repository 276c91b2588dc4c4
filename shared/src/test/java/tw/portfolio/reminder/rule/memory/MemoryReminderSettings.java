package tw.portfolio.reminder.rule.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.reminder.rule.ReminderSettings;
import tw.portfolio.reminder.rule.ReminderSettingsStore;
import tw.portfolio.reminder.rule.SchoolsToRemind;
import tw.portfolio.school.SchoolCode;

/** Schools' rules of reminding beside a {@link MemorySchool}, and when each is looked at. */
public final class MemoryReminderSettings implements ReminderSettingsStore, SchoolsToRemind {
  private final MemorySchool school;
  private final Map<SchoolCode, ReminderSettings> set = new HashMap<>();
  private final Map<SchoolCode, Look> looks = new HashMap<>();

  private record Look(DueSchool school, Instant from) {}

  /** What was set for these schools. */
  public MemoryReminderSettings(MemorySchool school) {
    this.school = school;
  }

  @Override
  public synchronized ReminderSettings of(SchoolCode code) {
    return set.getOrDefault(code, ReminderSettings.usual(code));
  }

  @Override
  public synchronized boolean keep(ReminderSettings next, Instant look, Change line) {
    if (of(next.school()).version() != next.version() - 1) {
      return false;
    }
    set.put(next.school(), next);
    Optional<LocalDate> done = done(next.school());
    looks.put(next.school(), new Look(new DueSchool(next.school(), next.hour(), done), look));
    synchronized (school) {
      school.tables().changes.add(new MemoryTables.SchoolChange(next.school(), line));
    }
    return true;
  }

  private Optional<LocalDate> done(SchoolCode code) {
    return Optional.ofNullable(looks.get(code)).flatMap(look -> look.school().done());
  }

  @Override
  public synchronized List<DueSchool> due(Instant now) {
    return looks.values().stream()
        .filter(look -> !look.from().isAfter(now))
        .sorted(Comparator.comparing(Look::from))
        .map(Look::school)
        .toList();
  }

  @Override
  public synchronized List<DueSchool> all() {
    return due(Instant.MAX);
  }

  @Override
  public synchronized void next(SchoolCode code, Optional<LocalDate> done, Instant then) {
    int hour = of(code).hour();
    looks.put(code, new Look(new DueSchool(code, hour, done.or(() -> done(code))), then));
  }
}
