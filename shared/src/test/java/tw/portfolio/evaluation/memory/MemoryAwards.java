package tw.portfolio.evaluation.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.evaluation.Award;
import tw.portfolio.evaluation.AwardId;
import tw.portfolio.evaluation.AwardStore;
import tw.portfolio.history.Change;
import tw.portfolio.school.SchoolCode;

/** Awards in memory, beside a {@link MemorySchool}. */
public final class MemoryAwards implements AwardStore {
  private final MemorySchool school;
  private final Map<At, Award> awards = new HashMap<>();

  private record At(SchoolCode school, AwardId id) {}

  /** The awards of this school. */
  public MemoryAwards(MemorySchool school) {
    this.school = school;
  }

  @Override
  public List<Award> of(SchoolCode code) {
    synchronized (school) {
      return awards.entrySet().stream()
          .filter(entry -> entry.getKey().school().equals(code))
          .map(Map.Entry::getValue)
          .sorted(Award.NEWEST_FIRST)
          .toList();
    }
  }

  @Override
  public Optional<Award> find(SchoolCode code, AwardId id) {
    synchronized (school) {
      return Optional.ofNullable(awards.get(new At(code, id)));
    }
  }

  @Override
  public boolean write(SchoolCode code, Award after, Change line) {
    synchronized (school) {
      if (find(code, after.id()).map(Award::version).orElse(0) != after.version() - 1) {
        return false;
      }
      awards.put(new At(code, after.id()), after);
      school.tables().changes.add(new MemoryTables.SchoolChange(code, line));
      return true;
    }
  }
}
