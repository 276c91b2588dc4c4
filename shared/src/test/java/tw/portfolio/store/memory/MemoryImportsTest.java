package tw.portfolio.store.memory;

import tw.portfolio.store.ImportStore;
import tw.portfolio.store.ImportStoreContract;

class MemoryImportsTest extends ImportStoreContract {
  @Override
  protected ImportStore open() {
    return new MemoryImports(new MemorySchool());
  }
}
