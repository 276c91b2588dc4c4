package tw.portfolio.record.register.memory;

import java.util.List;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.register.RegisterContract;

class MemoryRegisterTest extends RegisterContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected RegisterPorts register() {
    return new RegisterPorts(
        new MemoryRecords(school),
        new MemoryRegisters(school),
        new MemoryConfirmations(school),
        new MemoryEnquiries(school));
  }

  @Override
  protected List<ChangeAction> actions(Subject subject) {
    return MemoryChanges.about(school, subject).stream().map(Change::action).toList();
  }
}
