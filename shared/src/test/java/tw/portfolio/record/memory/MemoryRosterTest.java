package tw.portfolio.record.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.record.RosterContract;

class MemoryRosterTest extends RosterContract {
  @Override
  protected Stores open() {
    return Stores.of(new MemorySchool());
  }
}
