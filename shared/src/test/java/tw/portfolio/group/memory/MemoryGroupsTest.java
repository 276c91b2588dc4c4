package tw.portfolio.group.memory;

import java.util.List;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.group.GroupStore;
import tw.portfolio.group.GroupStoreContract;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.memory.MemoryChanges;

class MemoryGroupsTest extends GroupStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected GroupStore groups() {
    return new MemoryGroups(school);
  }

  @Override
  protected List<ChangeAction> actions(Subject subject) {
    return MemoryChanges.about(school, subject).stream().map(Change::action).toList();
  }
}
