package tw.portfolio.store.memory;

import tw.portfolio.store.CertificationStoreContract;
import tw.portfolio.store.Stores;

class MemoryCertificationStoreTest extends CertificationStoreContract {
  @Override
  protected Stores open() {
    return Stores.of(new MemorySchool());
  }
}
