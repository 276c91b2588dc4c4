package tw.portfolio.calendar.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.calendar.Mark;
import tw.portfolio.calendar.PlanStore;
import tw.portfolio.calendar.YearPlan;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Yearly plans in memory, beside a {@link MemorySchool}. */
public final class MemoryPlans implements PlanStore {
  private final MemorySchool school;
  private final Map<Year, YearPlan> plans = new HashMap<>();
  private final Map<Time, Mark> marks = new HashMap<>();

  private record Year(SchoolCode school, SchoolYear year) {}

  private record Time(Year year, String row, String occurrence) {}

  /** Plans of this school. */
  public MemoryPlans(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Kept of(SchoolCode code, SchoolYear year) {
    synchronized (school) {
      Year at = new Year(code, year);
      List<Mark> found =
          marks.entrySet().stream()
              .filter(entry -> entry.getKey().year().equals(at))
              .map(Map.Entry::getValue)
              .toList();
      return new Kept(Optional.ofNullable(plans.get(at)), found);
    }
  }

  @Override
  public boolean write(YearPlan after, Change line) {
    synchronized (school) {
      Year at = new Year(after.school(), after.year());
      if (Optional.ofNullable(plans.get(at)).map(YearPlan::version).orElse(0)
          != after.version() - 1) {
        return false;
      }
      plans.put(at, after);
      school.tables().changes.add(new MemoryTables.SchoolChange(after.school(), line));
      return true;
    }
  }

  @Override
  public boolean mark(SchoolCode code, SchoolYear year, Mark after, Change line) {
    synchronized (school) {
      Time at = new Time(new Year(code, year), after.row(), after.occurrence());
      if (Optional.ofNullable(marks.get(at)).map(Mark::version).orElse(0) != after.version() - 1) {
        return false;
      }
      marks.put(at, after);
      school.tables().changes.add(new MemoryTables.SchoolChange(code, line));
      return true;
    }
  }
}
