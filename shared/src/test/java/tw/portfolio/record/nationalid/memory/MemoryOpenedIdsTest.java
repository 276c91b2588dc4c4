package tw.portfolio.record.nationalid.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.nationalid.OpenedNationalIdsContract;

class MemoryOpenedIdsTest extends OpenedNationalIdsContract {
  @Override
  protected Ports open() {
    MemorySchool school = new MemorySchool();
    return new Ports(new MemoryRecords(school), new MemoryOpenedIds(school));
  }
}
