package tw.portfolio.store.memory;

import tw.portfolio.store.SlotContract;
import tw.portfolio.store.Stores;

class MemorySlotTest extends SlotContract {
  @Override
  protected Stores open() {
    return Stores.of(new MemorySchool());
  }
}
