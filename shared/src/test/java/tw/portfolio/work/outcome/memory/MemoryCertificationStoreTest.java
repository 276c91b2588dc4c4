package tw.portfolio.work.outcome.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.work.outcome.CertificationStoreContract;

class MemoryCertificationStoreTest extends CertificationStoreContract {
  @Override
  protected Stores open() {
    return Stores.of(new MemorySchool());
  }
}
