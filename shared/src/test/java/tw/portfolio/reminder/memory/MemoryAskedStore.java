package tw.portfolio.reminder.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.reminder.Asked;
import tw.portfolio.reminder.AskedStore;
import tw.portfolio.school.SchoolCode;

/** Reminders that were asked for beside a {@link MemorySchool}. */
public final class MemoryAskedStore implements AskedStore {
  private final MemorySchool school;
  private final Map<String, Asked> asked = new HashMap<>();

  /** Those of these schools. */
  public MemoryAskedStore(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Optional<Asked> find(SchoolCode code, String id) {
    synchronized (school) {
      return Optional.ofNullable(asked.get(code + " " + id));
    }
  }

  @Override
  public boolean keep(Asked one, Change line) {
    synchronized (school) {
      if (asked.putIfAbsent(one.school() + " " + one.id(), one) != null) {
        return false;
      }
      school.tables().changes.add(new MemoryTables.SchoolChange(one.school(), line));
      return true;
    }
  }
}
