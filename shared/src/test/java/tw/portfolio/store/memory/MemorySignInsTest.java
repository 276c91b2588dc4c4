package tw.portfolio.store.memory;

import java.util.List;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.store.SignIns;
import tw.portfolio.store.SignInsContract;
import tw.portfolio.store.Stores;

class MemorySignInsTest extends SignInsContract {
  private final MemorySchool school = new MemorySchool();
  private final MemorySignIns signIns = new MemorySignIns(school);

  @Override
  protected Stores open() {
    return Stores.of(school);
  }

  @Override
  protected SignIns signIns() {
    return signIns;
  }

  @Override
  protected List<Deed> deeds(Subject subject) {
    return MemoryChanges.about(school, subject).stream().map(Change::deed).toList();
  }
}
