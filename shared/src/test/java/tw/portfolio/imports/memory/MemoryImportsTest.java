package tw.portfolio.imports.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.imports.ImportStore;
import tw.portfolio.imports.ImportStoreContract;

class MemoryImportsTest extends ImportStoreContract {
  @Override
  protected ImportStore open() {
    return new MemoryImports(new MemorySchool());
  }
}
