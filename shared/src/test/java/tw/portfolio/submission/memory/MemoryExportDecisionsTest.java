package tw.portfolio.submission.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.submission.ExportDecisionsContract;
import tw.portfolio.submission.ExportStore;

class MemoryExportDecisionsTest extends ExportDecisionsContract {
  @Override
  protected ExportStore open() {
    return new MemoryExports(new MemorySchool());
  }
}
