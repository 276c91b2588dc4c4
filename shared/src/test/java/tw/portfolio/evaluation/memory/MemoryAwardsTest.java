package tw.portfolio.evaluation.memory;

import java.util.List;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.evaluation.AwardStore;
import tw.portfolio.evaluation.AwardStoreContract;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.memory.MemoryChanges;

class MemoryAwardsTest extends AwardStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected AwardStore awards() {
    return new MemoryAwards(school);
  }

  @Override
  protected List<ChangeAction> actions(Subject subject) {
    return MemoryChanges.about(school, subject).stream().map(Change::action).toList();
  }
}
