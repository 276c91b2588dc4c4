package tw.portfolio.account.memory;

import java.util.List;
import tw.portfolio.account.ActivationCodes;
import tw.portfolio.account.ActivationCodesContract;
import tw.portfolio.account.SignIns;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.memory.MemoryChanges;

class MemoryActivationCodesTest extends ActivationCodesContract {
  private final MemorySchool school = new MemorySchool();
  private final MemorySignIns signIns = new MemorySignIns(school);
  private final MemoryActivationCodes codes = new MemoryActivationCodes(school, signIns);

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected ActivationCodes codes() {
    return codes;
  }

  @Override
  protected SignIns signIns() {
    return signIns;
  }

  @Override
  protected List<ChangeAction> actions(Subject subject) {
    return MemoryChanges.about(school, subject).stream().map(Change::action).toList();
  }
}
