package tw.portfolio.store.memory;

import tw.portfolio.store.ChangeLog;
import tw.portfolio.store.FoundingStore;
import tw.portfolio.store.FoundingStoreContract;
import tw.portfolio.store.Stores;

class MemoryFoundingTest extends FoundingStoreContract {
  private final MemorySchool school = new MemorySchool();
  private final MemoryFounding founding = new MemoryFounding(school);

  @Override
  protected Stores open() {
    return Stores.of(school);
  }

  @Override
  protected FoundingStore founding() {
    return founding;
  }

  @Override
  protected ChangeLog log() {
    return new MemoryChangeLog(school);
  }
}
