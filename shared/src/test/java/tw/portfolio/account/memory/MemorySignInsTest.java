package tw.portfolio.account.memory;

import java.util.List;
import tw.portfolio.account.SignIns;
import tw.portfolio.account.SignInsContract;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.memory.MemoryRecords;

class MemorySignInsTest extends SignInsContract {
  private final MemorySchool school = new MemorySchool();
  private final MemorySignIns signIns = new MemorySignIns(school);

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected SignIns signIns() {
    return signIns;
  }

  @Override
  protected RecordStore records() {
    return new MemoryRecords(school);
  }

  @Override
  protected List<ChangeAction> actions(Subject subject) {
    return MemoryChanges.about(school, subject).stream().map(Change::action).toList();
  }
}
