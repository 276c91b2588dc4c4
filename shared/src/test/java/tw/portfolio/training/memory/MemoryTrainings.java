package tw.portfolio.training.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.training.Attendance;
import tw.portfolio.training.Training;
import tw.portfolio.training.TrainingId;
import tw.portfolio.training.TrainingStore;

/** Trainings in memory, beside a {@link MemorySchool}. */
public final class MemoryTrainings implements TrainingStore {
  private final MemorySchool school;
  private final Map<At, Training> trainings = new HashMap<>();
  private final Map<At, Attendance> lists = new HashMap<>();

  private record At(SchoolCode school, TrainingId id) {}

  /** The trainings of this school. */
  public MemoryTrainings(MemorySchool school) {
    this.school = school;
  }

  @Override
  public List<Training> all(SchoolCode code) {
    synchronized (school) {
      return trainings.entrySet().stream()
          .filter(entry -> entry.getKey().school().equals(code))
          .map(Map.Entry::getValue)
          .sorted(
              Comparator.comparing((Training one) -> one.plan().starts())
                  .reversed()
                  .thenComparing(one -> one.id().text()))
          .toList();
    }
  }

  @Override
  public Optional<Training> find(SchoolCode code, TrainingId id) {
    synchronized (school) {
      return Optional.ofNullable(trainings.get(new At(code, id)));
    }
  }

  @Override
  public Attendance attendance(SchoolCode code, Training training) {
    synchronized (school) {
      return lists.getOrDefault(new At(code, training.id()), Attendance.NONE);
    }
  }

  @Override
  public boolean write(SchoolCode code, Training after, Change line) {
    synchronized (school) {
      if (find(code, after.id()).map(Training::version).orElse(0) != after.version() - 1) {
        return false;
      }
      trainings.put(new At(code, after.id()), after);
      school.tables().changes.add(new MemoryTables.SchoolChange(code, line));
      return true;
    }
  }

  @Override
  public boolean record(SchoolCode code, Training after, Attendance attendance, Change line) {
    synchronized (school) {
      if (!write(code, after, line)) {
        return false;
      }
      lists.put(new At(code, after.id()), attendance);
      return true;
    }
  }
}
