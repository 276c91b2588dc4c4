package tw.portfolio.store.memory;

import tw.portfolio.store.ExportStore;
import tw.portfolio.store.ExportStoreContract;

class MemoryExportsTest extends ExportStoreContract {
  @Override
  protected ExportStore open() {
    return new MemoryExports();
  }
}
