package tw.portfolio.group.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.group.GroupStore;
import tw.portfolio.group.Meeting;
import tw.portfolio.group.MeetingId;
import tw.portfolio.group.WorkingGroup;
import tw.portfolio.history.Change;
import tw.portfolio.school.SchoolCode;

/** Working groups in memory, beside a {@link MemorySchool}. */
public final class MemoryGroups implements GroupStore {
  private final MemorySchool school;
  private final Map<SchoolCode, WorkingGroup> groups = new HashMap<>();
  private final Map<At, Meeting> meetings = new HashMap<>();

  private record At(SchoolCode school, MeetingId id) {}

  /** The group of this school. */
  public MemoryGroups(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Kept of(SchoolCode code) {
    synchronized (school) {
      List<Meeting> found =
          meetings.entrySet().stream()
              .filter(entry -> entry.getKey().school().equals(code))
              .map(Map.Entry::getValue)
              .sorted(
                  Comparator.comparing((Meeting one) -> one.plan().starts())
                      .reversed()
                      .thenComparing(one -> one.id().text()))
              .toList();
      return new Kept(groups.getOrDefault(code, WorkingGroup.UNSET), found);
    }
  }

  @Override
  public boolean seat(SchoolCode code, WorkingGroup after, Change line) {
    synchronized (school) {
      if (groups.getOrDefault(code, WorkingGroup.UNSET).version() != after.version() - 1) {
        return false;
      }
      groups.put(code, after);
      school.tables().changes.add(new MemoryTables.SchoolChange(code, line));
      return true;
    }
  }

  @Override
  public boolean write(SchoolCode code, Meeting after, Change line) {
    synchronized (school) {
      At at = new At(code, after.id());
      if (Optional.ofNullable(meetings.get(at)).map(Meeting::version).orElse(0)
          != after.version() - 1) {
        return false;
      }
      meetings.put(at, after);
      school.tables().changes.add(new MemoryTables.SchoolChange(code, line));
      return true;
    }
  }
}
