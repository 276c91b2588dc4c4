package tw.portfolio.store.memory;

import java.util.List;
import org.junit.jupiter.api.Nested;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.record.Section;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.store.CourseRecordsContract;
import tw.portfolio.store.PeopleRecordsContract;
import tw.portfolio.store.RecordContract.Line;
import tw.portfolio.store.RecordStore;
import tw.portfolio.store.RecordStoreContract;
import tw.portfolio.store.Stores;

class MemoryRecordStoreTest {
  private MemorySchool school;

  private Stores openTheSchool() {
    school = new MemorySchool();
    return Stores.of(school);
  }

  private RecordStore recordsOfTheSchool() {
    return new MemoryRecords(school);
  }

  private List<Line> linesOfTheSchool(SchoolCode code, Subject subject) {
    return school.tables().changes.stream()
        .filter(line -> line.school().equals(code) && line.change().subject().equals(subject))
        .map(MemoryTables.SchoolChange::change)
        .map(line -> new Line(line.deed(), line.from(), line.to(), line.why(), line.at()))
        .toList();
  }

  @Nested
  class EveryKind extends RecordStoreContract {
    @Override
    protected Stores open() {
      return openTheSchool();
    }

    @Override
    protected RecordStore records() {
      return recordsOfTheSchool();
    }

    @Override
    protected List<Line> lines(SchoolCode code, Subject subject) {
      return linesOfTheSchool(code, subject);
    }
  }

  @Nested
  class People extends PeopleRecordsContract {
    @Override
    protected Stores open() {
      return openTheSchool();
    }

    @Override
    protected RecordStore records() {
      return recordsOfTheSchool();
    }

    @Override
    protected List<Line> lines(SchoolCode code, Subject subject) {
      return linesOfTheSchool(code, subject);
    }
  }

  @Nested
  class Courses extends CourseRecordsContract {
    @Override
    protected Stores open() {
      return openTheSchool();
    }

    @Override
    protected RecordStore records() {
      return recordsOfTheSchool();
    }

    @Override
    protected void interruptAt(Section after) {
      new MemoryRecords(school).interruptAt(SchoolBuilder.SCHOOL, after);
    }

    @Override
    protected List<Line> lines(SchoolCode code, Subject subject) {
      return linesOfTheSchool(code, subject);
    }
  }
}
