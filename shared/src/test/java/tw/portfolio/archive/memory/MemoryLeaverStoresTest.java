package tw.portfolio.archive.memory;

import tw.portfolio.archive.DeletionStore;
import tw.portfolio.archive.LeaverRegister;
import tw.portfolio.archive.LeaverStoresContract;
import tw.portfolio.archive.SchoolsToLookAt;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.memory.MemoryRecords;

class MemoryLeaverStoresTest extends LeaverStoresContract {
  private final MemorySchool school = new MemorySchool();
  private final MemoryDeletions deletions = new MemoryDeletions(school);
  private final MemorySchoolsToLookAt schools = new MemorySchoolsToLookAt();

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected RecordStore records() {
    return new MemoryRecords(school);
  }

  @Override
  protected LeaverRegister register() {
    return new MemoryLeaverRegister(school);
  }

  @Override
  protected DeletionStore deletions() {
    return deletions;
  }

  @Override
  protected SchoolsToLookAt schools() {
    return schools;
  }
}
