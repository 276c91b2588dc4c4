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
import tw.portfolio.reminder.rule.WorkedOff;
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
    put(next.school(), workedOff(next.school()), look);
    synchronized (school) {
      school.tables().changes.add(new MemoryTables.SchoolChange(next.school(), line));
    }
    return true;
  }

  private void put(SchoolCode code, WorkedOff done, Instant look) {
    looks.put(code, new Look(new DueSchool(code, of(code).hour(), done), look));
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
  public synchronized void next(SchoolCode code, Optional<LocalDate> before, Instant then) {
    put(code, workedOff(code).with(new WorkedOff(before, Optional.empty(), Map.of())), then);
  }

  @Override
  public synchronized WorkedOff workedOff(SchoolCode code) {
    return Optional.ofNullable(looks.get(code))
        .map(look -> look.school().done())
        .orElse(WorkedOff.NOTHING);
  }

  @Override
  public synchronized void finished(SchoolCode code, WorkedOff more) {
    put(
        code,
        workedOff(code).with(more),
        Optional.ofNullable(looks.get(code)).map(Look::from).orElse(Instant.MAX));
  }
}
