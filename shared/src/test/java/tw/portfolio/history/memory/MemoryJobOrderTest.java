package tw.portfolio.history.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.history.JobOrderContract;
import tw.portfolio.imports.memory.MemoryImports;
import tw.portfolio.job.memory.MemoryJobs;
import tw.portfolio.submission.memory.MemoryExports;

class MemoryJobOrderTest extends JobOrderContract {
  @Override
  protected Stores open() {
    MemorySchool school = new MemorySchool();
    return new Stores(
        new MemoryJobs(school),
        new MemoryImports(school),
        new MemoryExports(school),
        new MemoryChangeLog(school));
  }
}
