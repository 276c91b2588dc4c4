package tw.portfolio.settings.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.settings.SchoolNameStore;
import tw.portfolio.settings.SchoolNamesContract;

class MemorySchoolNamesTest extends SchoolNamesContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected SchoolNameStore names() {
    return new MemorySchoolNames(school);
  }

  @Override
  protected ChangeLog log() {
    return new MemoryChangeLog(school);
  }
}
