package tw.portfolio.store.memory;

import tw.portfolio.store.RoundTripContract;
import tw.portfolio.store.Stores;

class MemoryRoundTripTest extends RoundTripContract {
  @Override
  protected Stores open() {
    return Stores.of(new MemorySchool());
  }
}
