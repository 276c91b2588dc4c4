package tw.portfolio.store.memory;

import java.util.List;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.RecordStore;
import tw.portfolio.store.RecordStoreContract;
import tw.portfolio.store.Stores;

class MemoryRecordStoreTest extends RecordStoreContract {
  private MemorySchool school;

  @Override
  protected Stores open() {
    school = new MemorySchool();
    return Stores.of(school);
  }

  @Override
  protected RecordStore records() {
    return new MemoryRecords(school);
  }

  @Override
  protected List<Line> lines(SchoolCode code, Subject subject) {
    return school.tables().changes.stream()
        .filter(line -> line.school().equals(code) && line.change().subject().equals(subject))
        .map(MemoryTables.SchoolChange::change)
        .map(line -> new Line(line.deed(), line.from(), line.to(), line.why(), line.at()))
        .toList();
  }
}
