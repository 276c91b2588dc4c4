package tw.portfolio.submission.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.ExportStoreContract;

class MemoryExportsTest extends ExportStoreContract {
  @Override
  protected ExportStore open() {
    return new MemoryExports(new MemorySchool());
  }
}
