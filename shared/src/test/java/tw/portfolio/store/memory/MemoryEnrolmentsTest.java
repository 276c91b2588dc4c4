package tw.portfolio.store.memory;

import tw.portfolio.store.EnrolmentStore;
import tw.portfolio.store.EnrolmentStoreContract;
import tw.portfolio.store.RecordStore;
import tw.portfolio.store.Stores;

class MemoryEnrolmentsTest extends EnrolmentStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected Stores open() {
    return Stores.of(school);
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
