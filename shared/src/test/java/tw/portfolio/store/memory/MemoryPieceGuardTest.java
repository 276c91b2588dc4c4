package tw.portfolio.store.memory;

import tw.portfolio.store.PieceGuardContract;
import tw.portfolio.store.Stores;

class MemoryPieceGuardTest extends PieceGuardContract {
  @Override
  protected Stores open() {
    return Stores.of(new MemorySchool());
  }
}
