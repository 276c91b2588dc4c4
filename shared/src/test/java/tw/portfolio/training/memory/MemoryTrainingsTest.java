package tw.portfolio.training.memory;

import java.util.List;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.training.TrainingStore;
import tw.portfolio.training.TrainingStoreContract;

class MemoryTrainingsTest extends TrainingStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected TrainingStore trainings() {
    return new MemoryTrainings(school);
  }

  @Override
  protected List<ChangeAction> actions(Subject subject) {
    return MemoryChanges.about(school, subject).stream().map(Change::action).toList();
  }
}
