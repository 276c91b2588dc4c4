package tw.portfolio.record.section.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.section.EnrolmentStore;
import tw.portfolio.record.section.EnrolmentStoreContract;

class MemoryEnrolmentsTest extends EnrolmentStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected EnrolmentStore enrolments() {
    return new MemoryEnrolments(school);
  }

  @Override
  protected RecordStore records() {
    return new MemoryRecords(school);
  }
}
