package tw.portfolio.overview.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.overview.RecountStore;
import tw.portfolio.overview.RecountStoreContract;

class MemoryRecountsTest extends RecountStoreContract {
  @Override
  protected StorePorts open() {
    return StorePorts.of(new MemorySchool());
  }

  @Override
  protected RecountStore reports() {
    return new MemoryRecounts();
  }
}
