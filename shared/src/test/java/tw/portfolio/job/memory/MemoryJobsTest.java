package tw.portfolio.job.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.job.JobStore;
import tw.portfolio.job.JobStoreContract;

class MemoryJobsTest extends JobStoreContract {
  @Override
  protected JobStore open() {
    return new MemoryJobs(new MemorySchool());
  }
}
