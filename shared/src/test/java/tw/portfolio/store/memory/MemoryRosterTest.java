package tw.portfolio.store.memory;

import tw.portfolio.store.RosterContract;
import tw.portfolio.store.Stores;

class MemoryRosterTest extends RosterContract {
  @Override
  protected Stores open() {
    return Stores.of(new MemorySchool());
  }
}
