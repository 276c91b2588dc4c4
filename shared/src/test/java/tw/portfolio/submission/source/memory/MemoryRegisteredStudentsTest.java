package tw.portfolio.submission.source.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.submission.source.RegisteredStudentsContract;

class MemoryRegisteredStudentsTest extends RegisteredStudentsContract {
  @Override
  protected Ports open() {
    MemorySchool school = new MemorySchool();
    return new Ports(new MemoryRecords(school), new MemoryRegisteredStudents(school));
  }
}
